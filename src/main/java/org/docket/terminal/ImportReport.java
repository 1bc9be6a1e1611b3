package org.docket.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** What an import came to, for a person. */
final class ImportReport {

    static final int MOST_REFUSALS = 100;

    private ImportReport() {}

    static boolean isOver(JsonNode view) {
        return switch (view.path("state").asText()) {
            case "DONE", "STOPPED", "FAILED" -> true;
            default -> false;
        };
    }

    /** Whether all of it was taken. */
    static boolean isWhole(JsonNode view) {
        return view.path("state").asText().equals("DONE") && view.path("refusals").asLong() == 0;
    }

    /** How far it is. */
    static String line(JsonNode view) {
        return "line %d, %d claims, %d refusals".formatted(view.path("line").asLong(), view.at("/claims/made").asLong(), view.path("refusals").asLong());
    }

    static void print(JsonNode view, JsonNode refusals) {
        System.out.println((view.path("dryRun").asBoolean() ? "a trial, nothing was written: " : "") + view.path("state").asText()
                + (view.has("failure") ? ": " + view.path("failure").asText() : ""));
        for (String name : new String[] {"claims", "sources", "links", "reviews"}) {
            System.out.printf("%-8s %s%n", name, counts(view.path(name)));
        }
        System.out.printf("%-8s made %d%n", "evidence", view.path("evidence").asLong());
        view.path("mended").forEach(rule -> System.out.printf("mended   %s %d%n", rule.path("rule").asText(), rule.path("count").asLong()));
        refusals.forEach(refusal -> System.out.println(TerminalScreen.colored(31, "refused") + "  line " + refusal.path("line").asText() + "  "
                + refusal.path("pointer").asText() + "  " + TerminalScreen.plain(refusal.path("code").asText() + "  " + refusal.path("detail").asText())));
        long more = view.path("refusals").asLong() - refusals.size();
        if (more > 0) {
            System.out.println("and " + more + " more: /v1/imports/" + view.path("id").asText() + "/refusals.ndjson has them all");
        }
        if (view.path("needsApproval").asBoolean()) {
            System.out.println("approval of a second person is missing: another person with the role REVIEWER can send POST /v1/imports/"
                    + view.path("id").asText() + "/approval");
        }
    }

    private static String counts(JsonNode counts) {
        return counts.propertyStream().map(count -> count.getKey() + ' ' + count.getValue().asLong()).collect(Collectors.joining(", "));
    }
}
