package org.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.bench.CheckedItem.Party;

/**
 * Enters claims that professional fact-checkers decided, with their evidence, and prints how many of each label reach the status that the label stands
 * for: {@code java CheckedClaims program.jar claims.json}. The file is AVeriTeC's. Each web domain is a principal of its own, graded B, its items 2. The
 * label says which side an answer is on; {@link CheckedItem} says whose word it is, and which item is marked as decisive.
 */
public final class CheckedClaims {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final String REASON = "As professional fact-checkers decided.";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI desk;
    private final Map<String, String> sources = new HashMap<>();
    private final CheckedOutcomes outcomes = new CheckedOutcomes();

    private CheckedClaims(URI desk) {
        this.desk = desk;
    }

    public static void main(String... arguments) throws Exception {
        try (var server = new Server(Path.of(arguments[0]))) {
            var claims = new CheckedClaims(URI.create("http://127.0.0.1:" + server.port));
            for (JsonNode claim : JSON.readTree(new File(arguments[1]))) {
                claims.enter(new CheckedClaim(claim));
            }
            claims.outcomes.print(System.out);
        }
    }

    private void enter(CheckedClaim claim) throws Exception {
        List<CheckedItem> items = CheckedItem.of(claim);
        String id = opened(claim, items);
        for (CheckedItem item : items) {
            made("/v1/cases/" + id + "/evidence", item.body(source(item), LONGEST_TEXT));
        }
        decide(id, claim);
        outcomes.add(claim, items, JSON.readTree(send(request("/v1/cases/" + id).build()).body()));
    }

    private String opened(CheckedClaim claim, List<CheckedItem> items) throws Exception {
        var body = new HashMap<String, Object>(Map.of("text", CheckedItem.cut(claim.text(), LONGEST_TEXT), "language", "en"));
        if (!claim.speaker().isEmpty()) {
            body.put("claimantId", source(claim.speaker(), "OTHER", "F"));
        }
        var respondents = items.stream().filter(item -> item.party() == Party.RESPONDENT).map(CheckedItem::source).distinct().toList();
        if (!respondents.isEmpty()) {
            body.put("respondentIds", sources(respondents));
        }
        if (!claim.madeOn().isEmpty()) {
            body.put("madeOn", claim.madeOn());
        }
        return made("/v1/cases", Map.of("claim", body));
    }

    /** Makes the move that the label stands for; what the respondent denies is denied where nothing else refutes it. */
    private void decide(String id, CheckedClaim claim) throws Exception {
        if (claim.isSupported()) {
            isMoved(id, "CORROBORATE");
        } else if (claim.isRefuted()) {
            isMoved(id, "REFUTE", "DENY");
        } else if (claim.isMixed() && isMoved(id, "DISPUTE", "CORROBORATE", "REFUTE")) {
            publish(id, "The answers do not all point one way.", "MISSING_CONTEXT");
        } else {
            publish(id, "We looked, and could not settle it.", "UNPROVEN");
        }
    }

    /** Attempts one move after the other, and returns whether one was made. */
    private boolean isMoved(String id, String... moves) throws Exception {
        for (String move : moves) {
            if (post("/v1/cases/" + id + "/moves", Map.of("move", move, "reason", REASON)).statusCode() == 201) {
                return true;
            }
        }
        return false;
    }

    private void publish(String id, String summary, String rating) throws Exception {
        made("/v1/cases/" + id + "/publication", Map.of("summary", summary, "rating", rating));
    }

    private String source(CheckedItem item) throws Exception {
        return item.party() == Party.NEITHER && item.answer().isFound() ? source(item.source(), "MEDIA", "B") : source(item.source(), "OTHER", "F");
    }

    private List<String> sources(List<String> names) throws Exception {
        for (String name : names) {
            source(name, "OTHER", "F");
        }
        return names.stream().map(name -> sources.get("OTHER " + name)).toList();
    }

    private String source(String name, String kind, String reliability) throws Exception {
        String known = sources.get(kind + " " + name);
        if (known == null) {
            known = made("/v1/sources", Map.of("name", CheckedItem.cut(name, LONGEST_NAME), "kind", kind, "reliability", reliability));
            sources.put(kind + " " + name, known);
        }
        return known;
    }

    private String made(String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + answer.body() + " for " + body);
        }
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path)).header("Authorization", "Bearer " + Server.KEY);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }
}
