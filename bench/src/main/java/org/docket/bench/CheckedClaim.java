package org.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A claim that professional fact-checkers decided, as AVeriTeC has it. */
record CheckedClaim(JsonNode json) {

    private static final Set<String> ABOUT_WORDS = Set.of("Quote Verification", "Position Statement");

    int id() {
        return json.path("id").asInt();
    }

    String label() {
        return json.path("label").asText();
    }

    String text() {
        return json.path("claim").asText();
    }

    /** Returns an empty text if nobody knows who made the claim. */
    String speaker() {
        String speaker = json.path("speaker").asText("").strip();
        return speaker.equals("null") ? "" : speaker;
    }

    /** Returns a day, or an empty text. */
    String madeOn() {
        String[] day = json.path("claim_date").asText("").split("-");
        return day.length == 3 ? "%s-%02d-%02d".formatted(day[2], Integer.parseInt(day[1]), Integer.parseInt(day[0])) : "";
    }

    /** Returns whether the claim says that somebody said something: then the text or recording of it is the record, not just a statement. */
    boolean isAboutWords() {
        for (JsonNode type : json.path("claim_types")) {
            if (ABOUT_WORDS.contains(type.asText())) {
                return true;
            }
        }
        return false;
    }

    boolean isSupported() {
        return label().equals("Supported");
    }

    boolean isRefuted() {
        return label().equals("Refuted");
    }

    /** Returns whether the label says that both sides are true in part. */
    boolean isMixed() {
        return label().startsWith("Conflicting");
    }

    List<CheckedAnswer> answers() {
        String article = json.path("fact_checking_article").asText("");
        var answers = new ArrayList<CheckedAnswer>();
        json.path("questions").forEach(question -> question.path("answers")
                .forEach(answer -> answers.add(new CheckedAnswer(question.path("question").asText(), answer, article))));
        return answers;
    }
}
