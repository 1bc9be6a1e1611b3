package org.docket.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What operators' files ask of Prometheus. */
final class Queries {

    private static final Path ALERTS = Path.of("deploy/prometheus/alerts.yml");
    private static final Path DASHBOARD = Path.of("deploy/grafana/docket.json");
    private static final Pattern MATCHERS = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPS = Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:$.])([a-zA-Z_:][\\w:]*)\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "without", "on", "ignoring", "bool", "offset");

    private Queries() {}

    /** One of them, as the file says which it is. */
    record Query(String where, String text) {

        /** The series that it asks for. */
        Set<String> metrics() {
            String bare = GROUPS.matcher(text.replaceAll("\"[^\"]*\"", "").replaceAll("\\{[^}]*}", "").replaceAll("\\[[^]]*]", "")).replaceAll("");
            return NAME.matcher(bare).results().map(MatchResult::group).filter(name -> !WORDS.contains(name)).collect(Collectors.toSet());
        }

        /** The labels by which it chooses among the series of {@code metric}. */
        Set<String> labels(String metric) {
            return MATCHERS.matcher(text).results().filter(found -> found.group(1).equals(metric))
                    .flatMap(found -> LABEL.matcher(found.group(2).replaceAll("\"[^\"]*\"", "")).results())
                    .map(found -> found.group(1)).collect(Collectors.toSet());
        }

        /** The labels by which it puts series together. */
        Set<String> groups() {
            return GROUPS.matcher(text).results().flatMap(found -> Arrays.stream(found.group(1).split(","))).map(String::strip).collect(Collectors.toSet());
        }
    }

    static List<JsonNode> alerts() throws IOException {
        return all(new YAMLMapper().readTree(ALERTS.toFile()).path("groups")).flatMap(group -> all(group.path("rules"))).toList();
    }

    static List<JsonNode> panels() throws IOException {
        return all(new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")).filter(panel -> !panel.path("type").asText().equals("row")).toList();
    }

    static List<Query> all() throws IOException {
        return Stream.concat(
                alerts().stream().map(alert -> new Query(alert.path("alert").asText(), alert.path("expr").asText())),
                panels().stream().flatMap(panel -> all(panel.path("targets")).map(target -> new Query(panel.path("title").asText(), target.path("expr").asText()))))
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
