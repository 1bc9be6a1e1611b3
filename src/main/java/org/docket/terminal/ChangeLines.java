package org.docket.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed, each in a line for a person. */
final class ChangeLines {

    private static final int GREEN = 32;
    private static final int RED = 31;
    private static final int YELLOW = 33;
    private static final int GRAY = 90;

    private ChangeLines() {}

    static String ofChange(JsonNode change) {
        JsonNode verdict = change.path("verdict");
        String at = verdict.isMissingNode() ? change.at("/withdrawal/at").asText() : verdict.path("updatedAt").asText();
        String status = verdict.path("status").asText("WITHDRAWN");
        String text = verdict.isMissingNode() ? change.at("/withdrawal/reason").asText() : verdict.at("/claim/text").asText();
        return join(number(change.path("position")), at, '#' + change.path("number").asText(), TerminalScreen.colored(color(status), status), TerminalScreen.plain(text));
    }

    static String ofEvent(JsonNode event) {
        String about = Stream.of("caseId", "sourceId", "personId", "partnerId", "keyId").filter(event::has)
                .map(name -> name.substring(0, name.length() - 2) + ' ' + event.path(name).asText()).collect(Collectors.joining());
        return join(number(event.path("position")), event.path("at").asText(), TerminalScreen.colored(YELLOW, event.path("type").asText()), about,
                "by " + TerminalScreen.plain(event.path("actor").asText()), TerminalScreen.plain(event.path("reason").asText()));
    }

    private static String number(JsonNode position) {
        return TerminalScreen.colored(GRAY, position.asText());
    }

    private static int color(String status) {
        return switch (status) {
            case "CORROBORATED" -> GREEN;
            case "DENIED" -> RED;
            case "DISPUTED", "ALLEGED" -> YELLOW;
            default -> GRAY;
        };
    }

    private static String join(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining("  "));
    }
}
