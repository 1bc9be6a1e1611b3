package org.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** An answer to a question about a checked claim, as AVeriTeC has it. */
record CheckedAnswer(String question, JsonNode told) {

    private static final Pattern SAYING = Pattern.compile("(?i)\\b(officials?|spokes\\w+|police|leaders?|ministers?|professor|dr|bureau)\\b[^.]{0,120}"
            + "\\b(said|says|told|denied|denies)\\b");
    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/:?#]+)");

    boolean isFound() {
        return !told.path("answer_type").asText().equals("Unanswerable") && domain() != null;
    }

    boolean isYes() {
        return told.path("answer").asText().strip().toLowerCase(Locale.ROOT).startsWith("yes");
    }

    boolean isBoolean() {
        return told.path("answer_type").asText().equals("Boolean");
    }

    String text() {
        String explanation = told.path("boolean_explanation").asText("");
        return explanation.isEmpty() ? told.path("answer").asText() : told.path("answer").asText() + ": " + explanation;
    }

    /** Of an archived page, that of the page. */
    String domain() {
        String found = null;
        var hosts = HOST.matcher(told.path("source_url").asText());
        while (hosts.find()) {
            found = hosts.group(1).toLowerCase(Locale.ROOT);
        }
        return found;
    }

    boolean isStatement() {
        return SAYING.matcher(text()).find();
    }

    String kind() {
        if (isStatement()) {
            return "STATEMENT";
        }
        return switch (told.path("source_medium").asText()) {
            case "Web table" -> "DATASET";
            case "Image/graphic" -> "IMAGE";
            case "Video" -> "VIDEO";
            default -> "DOCUMENT";
        };
    }
}
