package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docket.house.Queries.Query;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** What the dashboard and the alerts ask for, the packaged program measures; its log can be read by machines, and it tells a collector of its requests. */
class WatchedIT {

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? [^ ]+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");
    /** What Prometheus adds to every series. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("instance", "job");

    @Test
    void what_operators_look_at_is_there() throws Exception {
        try (var collector = new Collector(); Program program = Program.onH2().with(settings(collector))) {
            Map<String, Set<String>> scraped = scrape(worked(program.start()));
            everyMetricIsThere(scraped);
            collector.hears(program.port());
            await().atMost(Duration.ofMinutes(1)).until(() -> log(program).stream().anyMatch(line -> line.path("message").asText().contains("cannot be broadcast")));
            await().atMost(Duration.ofMinutes(1)).until(() -> log(program).stream()
                    .anyMatch(line -> line.path("message").asText().startsWith("ready: board=http://localhost:" + program.port() + "/ ")));
            assertThat(Files.readString(program.log())).doesNotContain("/welcome/");
            assertThat(log(program)).allSatisfy(line -> assertThat(line.path("timestamp").asText()).isNotEmpty());
        }
    }

    private static Map<String, String> settings(Collector collector) {
        return Map.of("DOCKET_KAFKA_SERVERS", "127.0.0.1:1", "DOCKET_LOG_JSON", "true", "DOCKET_DEMO", "true", "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
    }

    /** With the labels by which it is chosen, and those by which it is put together. */
    private static void everyMetricIsThere(Map<String, Set<String>> scraped) throws IOException {
        for (Query query : Queries.all()) {
            assertThat(query.metrics()).as(query.where()).isNotEmpty();
            for (String metric : query.metrics()) {
                assertThat(scraped).as(query.where()).containsKey(metric);
                assertThat(scraped.get(metric)).as("%s of %s", metric, query.where()).containsAll(query.labels(metric));
            }
            assertThat(scraped.values().stream().flatMap(Set::stream).collect(Collectors.toSet())).as(query.where()).containsAll(query.groups());
        }
        System.out.printf("watched: %d queries of %d panels and %d alerts, over %d metrics%n", Queries.all().size(), Queries.panels().size(),
                Queries.alerts().size(), scraped.size());
    }

    /** Every line of it, each of which has to be an object. */
    private static List<JsonNode> log(Program program) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(program.log())) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    /** Some meters are there only once what they count has happened. */
    private static Wire worked(Wire desk) throws Exception {
        desk.get("/v1/verdicts?q=ferry");
        return desk;
    }

    private static Map<String, Set<String>> scrape(Wire desk) throws Exception {
        var scraped = new HashMap<String, Set<String>>(Map.of("up", OF_THE_SCRAPE));
        new String(desk.bytes("/metrics"), StandardCharsets.UTF_8).lines().map(SAMPLE::matcher).filter(Matcher::matches).forEach(sample -> {
            Set<String> labels = scraped.computeIfAbsent(sample.group(1), name -> new HashSet<>(OF_THE_SCRAPE));
            if (sample.group(2) != null) {
                labels.addAll(LABEL.matcher(sample.group(2)).results().map((MatchResult found) -> found.group(1)).toList());
            }
        });
        return scraped;
    }
}
