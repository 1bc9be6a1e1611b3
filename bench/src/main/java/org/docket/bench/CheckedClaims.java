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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Enters claims that professional fact-checkers decided, with their evidence, and prints how many of each label reach the status that the label stands
 * for: {@code java CheckedClaims program.jar claims.json}. The file is AVeriTeC's. Each web domain is a principal of its own, graded B, its items 2. The
 * label says which side an answer is on. An item is marked as decisive only where a single domain is on that side, and the answer is more than what
 * somebody said.
 */
public final class CheckedClaims {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI desk;
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private int marked;

    private CheckedClaims(URI desk) {
        this.desk = desk;
    }

    public static void main(String... arguments) throws Exception {
        try (var server = new Server(Path.of(arguments[0]))) {
            var claims = new CheckedClaims(URI.create("http://127.0.0.1:" + server.port));
            for (JsonNode claim : JSON.readTree(new File(arguments[1]))) {
                claims.enter(claim);
            }
            claims.print();
        }
    }

    private void enter(JsonNode claim) throws Exception {
        String label = claim.path("label").asText();
        String id = opened(claim);
        List<CheckedAnswer> answers = answers(claim);
        Map<CheckedAnswer, String> stances = new LinkedHashMap<>();
        answers.forEach(answer -> stances.put(answer, stance(label, answer)));
        balance(label, stances);
        boolean decisive = false;
        for (var entry : stances.entrySet()) {
            boolean mark = !decisive && isDecisive(entry.getKey(), entry.getValue(), stances);
            attach(id, entry.getKey(), entry.getValue(), mark);
            decisive |= mark;
        }
        JsonNode outcome = decide(id, label);
        String reached = outcome.path("status").asText() + (label.startsWith("Not") ? " " + outcome.path("rating").asText("") : "");
        outcomes.computeIfAbsent(label, of -> new TreeMap<>()).merge(reached, 1, Integer::sum);
        marked += decisive && isDecided(label) && !reached.equals("ALLEGED") ? 1 : 0;
        if (isDecided(label) && reached.equals("ALLEGED")) {
            open.add("| %d | %s | %s |".formatted(claim.path("id").asInt(), label, reason(answers)));
        }
    }

    private static boolean isDecided(String label) {
        return label.equals("Supported") || label.equals("Refuted");
    }

    private static String reason(List<CheckedAnswer> answers) {
        if (answers.stream().noneMatch(CheckedAnswer::isFound)) {
            return "no source on file";
        }
        return "one source, which reports what somebody said";
    }

    private String opened(JsonNode claim) throws Exception {
        var body = new HashMap<String, Object>(Map.of("text", cut(claim.path("claim").asText()), "language", "en"));
        String speaker = claim.path("speaker").asText("").strip();
        if (!speaker.isEmpty() && !speaker.equals("null")) {
            body.put("claimantId", source(speaker, "PERSON", "F"));
        }
        String[] day = claim.path("claim_date").asText("").split("-");
        if (day.length == 3) {
            body.put("madeOn", "%s-%02d-%02d".formatted(day[2], Integer.parseInt(day[1]), Integer.parseInt(day[0])));
        }
        return made("/v1/cases", Map.of("claim", body));
    }

    private static List<CheckedAnswer> answers(JsonNode claim) {
        var answers = new ArrayList<CheckedAnswer>();
        claim.path("questions").forEach(question -> question.path("answers")
                .forEach(answer -> answers.add(new CheckedAnswer(question.path("question").asText(), answer))));
        return answers;
    }

    private static String stance(String label, CheckedAnswer answer) {
        if (!answer.isFound()) {
            return "CONTEXT";
        }
        return switch (label) {
            case "Supported" -> "SUPPORTS";
            case "Refuted" -> "REFUTES";
            case "Not Enough Evidence" -> "CONTEXT";
            default -> answer.isBoolean() && !answer.isYes() ? "REFUTES" : "SUPPORTS";
        };
    }

    /** Of conflicting evidence each side has some: where the answers do not tell them apart, the last one found is the other side's. */
    private static void balance(String label, Map<CheckedAnswer, String> stances) {
        List<CheckedAnswer> found = stances.keySet().stream().filter(CheckedAnswer::isFound).toList();
        if (label.startsWith("Conflicting") && found.size() > 1 && Set.copyOf(stances.values().stream().filter(stance -> !stance.equals("CONTEXT")).toList()).size() == 1) {
            stances.computeIfPresent(found.getLast(), (answer, stance) -> stance.equals("SUPPORTS") ? "REFUTES" : "SUPPORTS");
        }
    }

    private static boolean isDecisive(CheckedAnswer answer, String stance, Map<CheckedAnswer, String> stances) {
        Set<String> domains = new LinkedHashSet<>();
        stances.forEach((other, side) -> {
            if (side.equals(stance)) {
                domains.add(other.domain());
            }
        });
        boolean oneSided = stances.values().stream().allMatch(side -> side.equals(stance) || side.equals("CONTEXT"));
        return !stance.equals("CONTEXT") && oneSided && domains.size() == 1 && !answer.isStatement();
    }

    private void attach(String id, CheckedAnswer answer, String stance, boolean mark) throws Exception {
        var item = new HashMap<String, Object>(Map.of("stance", stance, "kind", answer.kind(), "credibility", 2, "question", answer.question()));
        if (answer.isFound()) {
            item.put("sourceId", source(answer.domain(), "MEDIA", "B"));
            item.put("quote", cut(answer.text()));
            item.put("url", answer.told().path("source_url").asText().strip().replace(" ", "%20"));
        } else {
            item.put("sourceId", source("The desk", "OTHER", "F"));
            item.put("unanswered", true);
        }
        if (mark) {
            item.put("decisive", Map.of("reason", "The only source, and it shows more than what somebody said."));
        }
        made("/v1/cases/" + id + "/evidence", item);
    }

    private JsonNode decide(String id, String label) throws Exception {
        String move = switch (label) {
            case "Supported" -> "CORROBORATE";
            case "Refuted" -> "REFUTE";
            case "Not Enough Evidence" -> null;
            default -> "DISPUTE";
        };
        if (move != null) {
            post("/v1/cases/" + id + "/moves", Map.of("move", move, "reason", "As professional fact-checkers decided."));
        } else {
            made("/v1/cases/" + id + "/publication", Map.of("summary", "We looked, and could not settle it.", "rating", "UNPROVEN"));
        }
        return JSON.readTree(send(request("/v1/cases/" + id).build()).body());
    }

    private String source(String name, String kind, String reliability) throws Exception {
        String known = sources.get(name);
        if (known == null) {
            known = made("/v1/sources", Map.of("name", name.length() > 200 ? name.substring(0, 200) : name, "kind", kind, "reliability", reliability));
            sources.put(name, known);
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

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
    }

    private void print() {
        System.out.println("| label | reached | claims |\n|---|---|---:|");
        outcomes.forEach((label, reached) -> reached.forEach((status, count) -> System.out.printf("| %s | %s | %d |%n", label, status, count)));
        int decided = outcomes.entrySet().stream().filter(entry -> isDecided(entry.getKey())).flatMap(entry -> entry.getValue().values().stream())
                .mapToInt(Integer::intValue).sum();
        System.out.printf("%nDecided: %d of %d reach their status, %d of these by a decisive item.%n", decided - open.size(), decided, marked);
        System.out.println("\n| claim | label | why it is open |\n|---:|---|---|");
        open.forEach(System.out::println);
    }
}
