package org.docket.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the contract that takes no key: its operations, and what those refer to. */
final class PublicContract {

    private static final String TITLE = "Docket: what everybody may read";
    private static final String COMPONENTS = "#/components/";
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder().stringQuotingChecker(new Quotes()).disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES).enable(Feature.LITERAL_BLOCK_STYLE).enable(Feature.MINIMIZE_QUOTES).build());

    private final ObjectNode document;
    private final Set<String> wanted = new HashSet<>();

    private PublicContract(ObjectNode document) {
        this.document = document;
    }

    /** Names that begin like a number, as those of statuses do, are text. */
    private static final class Quotes extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return !name.matches("[A-Za-z/$].*") || super.needToQuoteName(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !value.matches("[A-Za-z].*") || super.needToQuoteValue(value);
        }
    }

    /** @param whole the contract as YAML */
    static String of(String whole) throws JsonProcessingException {
        return new PublicContract((ObjectNode) YAML.readTree(whole)).reduced();
    }

    private String reduced() throws JsonProcessingException {
        ((ObjectNode) document.get("info")).put("title", TITLE);
        JsonNode paths = document.get("paths");
        paths.forEach(path -> ((ObjectNode) path).properties().removeIf(method -> isClosed(method.getValue())));
        ((ObjectNode) paths).properties().removeIf(path -> path.getValue().isEmpty());
        collect(paths);
        keepWanted();
        keepTags();
        return YAML.writeValueAsString(document);
    }

    private static boolean isClosed(JsonNode method) {
        return method.has("operationId") && !method.path("security").isEmpty();
    }

    private void collect(JsonNode node) {
        node.findValuesAsText("$ref").stream().filter(reference -> reference.startsWith(COMPONENTS) && wanted.add(reference))
                .forEach(reference -> collect(document.at(reference.substring(1))));
    }

    private void keepWanted() {
        var components = (ObjectNode) document.get("components");
        for (Map.Entry<String, JsonNode> kind : List.copyOf(components.properties())) {
            ((ObjectNode) kind.getValue()).properties().removeIf(named -> !wanted.contains(COMPONENTS + kind.getKey() + '/' + named.getKey()));
        }
        components.properties().removeIf(kind -> kind.getValue().isEmpty());
    }

    private void keepTags() {
        Set<String> used = new HashSet<>();
        document.get("paths").findValues("tags").forEach(tags -> tags.forEach(tag -> used.add(tag.asText())));
        var tags = (ArrayNode) document.get("tags");
        List<JsonNode> kept = List.copyOf(tags.valueStream().filter(tag -> used.contains(tag.path("name").asText())).toList());
        tags.removeAll().addAll(kept);
    }
}
