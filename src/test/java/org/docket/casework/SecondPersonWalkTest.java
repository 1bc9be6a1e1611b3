package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.docket.access.TestPeople;
import org.docket.platform.Effort;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A seeded walk over the real API by two people, one person with several keys, a partner and imports. After each step the public verdict is compared with
 * the one before it, and with a model of what two people decided together. The seed is in every failure.
 */
@QuarkusTest
@Tag("postgresql")
@TestProfile(SecondPersonNeeded.class)
class SecondPersonWalkTest {

    private static final int STEPS = Effort.of(5_000, 250);
    private static final int STEPS_A_CASE = 50;
    private static final List<String> MOVES = List.of("DENY", "REFUTE", "CORROBORATE", "DISPUTE", "REOPEN");
    private static final List<String> RATINGS = List.of("TRUE", "MOSTLY_TRUE", "MISSING_CONTEXT", "UNPROVEN", "MISATTRIBUTED", "FALSE");
    private static final List<String> KINDS = List.of("STATEMENT", "DOCUMENT", "IMAGE");
    private static final Map<String, String> CORRECTION = Map.of("type", "CORRECTION", "note", "It was otherwise.");

    private final long seed = Long.getLong("docket.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> parties = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();

    @Inject
    VerifyLog verifyLog;

    private String checker;
    private String reviewer;
    private String partner;
    private String other;
    private JsonNode vocabulary;

    /** What two people decided. */
    private String id;
    private boolean isPublic;
    private String status;
    private String summary;
    private String text;

    /** @param action a move, or the word of another one */
    private record Step(String action, Response answer, boolean seconded) {}

    @Test
    void nothing_new_is_public_by_one_person_alone_and_nothing_public_contradicts_itself() throws Exception {
        people();
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_A_CASE == 0) {
                begin();
            }
            PublicState before = PublicState.of(id);
            Step made = make(step / STEPS_A_CASE % 2 == 0);
            String where = "seed %d case %s step %d: %s %d %s".formatted(seed, id, step, made.action(), made.answer().statusCode(), made.answer().asString());
            assertThat(made.answer().statusCode()).as(where).isLessThan(500);
            PublicState after = PublicState.of(id);
            done.merge(made.action() + ' ' + made.answer().statusCode(), 1, Integer::sum);
            assertThat(after.contradictions(vocabulary)).as(where).isEmpty();
            if (!made.seconded()) {
                assertThat(before.forbidden(after, made.action())).as(where).isEmpty();
            }
            assertThat(after.isShown()).as(where).isEqualTo(isPublic);
            if (isPublic) {
                assertThat(List.of(after.text("status"), after.text("summary"), after.text("claim.text"))).as(where).containsExactly(status, summary, text);
            }
        }
        var told = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(told))).as("seed %d: %s", seed, told).isZero();
        Log.infof("walk of %d steps: seed=%d %s", STEPS, seed, done);
        assertThat(done.keySet()).as("seed %d: %s", seed, done).anyMatch(action -> action.startsWith("approve 201")).contains("attach 201", "withdraw 201");
    }

    private void people() throws Exception {
        checker = keyOf("CHECKER");
        reviewer = ownKeyOf("CHECKER", "REVIEWER");
        partner = key(partner(), "cases:read", "events:read", "submissions:write");
        for (int party = 0; party < 6; party++) {
            parties.add(source("Party %d of %d".formatted(party, seed), "B", null));
        }
        other = openCase(null, null);
        vocabulary = new JsonMapper().readTree(desk().get("/v1/ratings").asString());
    }

    private void begin() {
        id = openCase(parties.get(0), parties.get(1));
        isPublic = false;
        status = "ALLEGED";
        text = "Something happened.";
        summary = null;
        if (random.nextInt(4) > 0) {
            publish();
        }
    }

    /** Two people publish the case, because one person alone never would. */
    private void publish() {
        String proposal = post(checker, "/publication", Map.of("summary", "Not known yet.", "rating", "UNPROVEN")).then().statusCode(202).extract().path("id");
        with(reviewer).header("Prefer", "wait=5").post("/v1/proposals/" + proposal + "/approval").then().statusCode(201);
        isPublic = true;
        summary = "Not known yet.";
    }

    /** @param together whether the second person approves; otherwise one person tries with each of their keys */
    private Step make(boolean together) {
        String by = together && random.nextInt(4) == 0 ? reviewer : checker;
        return switch (random.nextInt(23)) {
            case 0, 1, 2, 3 -> new Step("attach", post(by, "/evidence", item(List.of())), false);
            case 4 -> withOneOnFile("supersede", found -> post(by, "/evidence", item(List.of(found))));
            case 5 -> withOneOnFile("withdraw", found -> post(by, "/evidence/" + found + "/withdrawal", Map.of("reason", "It was faked.")));
            case 6, 7, 8 -> move(by);
            case 9, 10 -> new Step("publish", post(by, "/publication", Map.of("summary", words("Summary"), "rating", any(RATINGS))), false);
            case 11 -> new Step("edit", edit(by), false);
            case 12 -> new Step("link", post(by, "/links", Map.of("relation", "RELATED", "caseId", other)), false);
            case 13 -> new Step("ask", post(by, "/comment-requests", Map.of("channel", "press office", "deadlineAt", Instant.now().plus(2, ChronoUnit.DAYS).toString())), false);
            case 14 -> random.nextInt(5) == 0 ? new Step("unpublish", post(by, "/publication/withdrawal", Map.of("reason", "A mistake.")), false) : imported();
            case 15 -> outside();
            case 16 -> new Step("source", changeSource(by), false);
            case 17 -> decideSource(together);
            default -> decide(together);
        };
    }

    private Map<String, Object> item(List<String> supersedes) {
        var item = new HashMap<String, Object>(Map.of("kind", any(KINDS), "stance", any(List.of("SUPPORTS", "REFUTES", "CONTEXT")), "sourceId", any(parties),
                "credibility", random.nextInt(4) == 0 ? 4 : 2, "quote", words("Quote"), "supersedes", supersedes));
        if (!item.get("kind").equals("STATEMENT") && item.get("credibility").equals(2) && random.nextInt(5) == 0) {
            item.put("decisive", Map.of("reason", "It is the record."));
        }
        return item;
    }

    private interface OnItem {
        Response with(String item);
    }

    private Step withOneOnFile(String action, OnItem change) {
        List<String> items = desk().get("/v1/cases/" + id + "/evidence?limit=200").path("items.id");
        return items.isEmpty() ? new Step(action, desk().get("/v1/cases/" + id), false) : new Step(action, change.with(any(items)), false);
    }

    /** A move that needs no second person is of the model at once. */
    private Step move(String by) {
        String move = any(MOVES);
        Response answer = post(by, "/moves", Map.of("move", move, "reason", "The evidence says so."));
        if (answer.statusCode() == 201) {
            status = answer.path("status");
        }
        return new Step(move, answer, false);
    }

    private Response edit(String by) {
        var patch = new HashMap<String, Object>(Map.of("reason", "We read it again.", "correction", CORRECTION));
        switch (random.nextInt(4)) {
            case 0 -> patch.put("summary", words("Summary"));
            case 1 -> patch.put("claim", Map.of("text", words("Claim")));
            case 2 -> patch.put("rating", any(RATINGS));
            default -> patch.put("topics", List.of(words("topic")));
        }
        Response answer = TestPeople.with(by).contentType("application/merge-patch+json").header("If-Match", "*").header("Prefer", "wait=5").body(patch)
                .patch("/v1/cases/" + id);
        if (answer.statusCode() == 200) {
            text = answer.path("claim.text");
            summary = isPublic ? summary : answer.path("summary");
        }
        return answer;
    }

    /** More evidence for a case that is on file, a move and a publication that two people are said to have decided elsewhere. */
    private Step imported() {
        String record = """
                {"type":"case","externalId":"%s","claim":{"text":"%s","language":"en","claimant":{"name":"Party 0 of %d","kind":"OTHER"},\
                "respondent":{"name":"Party 1 of %d","kind":"OTHER"}},"evidence":[{"externalId":"%s","kind":"DOCUMENT","stance":"%s",\
                "source":{"name":"Imported %d","kind":"MEDIA","reliability":"B"},"credibility":2,"quote":"Imported."}],\
                "publication":{"summary":"Imported.","rating":"TRUE","by":"One","approvedBy":"Two"}}"""
                .formatted(id, text, seed, seed, words("e").replace(' ', '-'), any(List.of("SUPPORTS", "REFUTES")), random.nextInt(1_000));
        return new Step("import", desk().contentType("application/x-ndjson").header("Prefer", "wait=30").body(record.getBytes(StandardCharsets.UTF_8)).post("/v1/imports"), false);
    }

    private Step outside() {
        Response answer = random.nextBoolean() ? post(partner, "/evidence", item(List.of()))
                : with(partner).contentType("application/json").body(Map.of("text", words("Asked"), "language", "en")).post("/v1/submissions");
        return new Step("partner", answer, false);
    }

    /** Somebody decides what waits: the second person of its author, or the author with a key of their own or of another's. */
    private Step decide(boolean together) {
        List<Map<String, Object>> waiting = desk().get("/v1/proposals?state=PENDING&caseId=" + id).path("items");
        if (waiting.isEmpty()) {
            return new Step("approve none", desk().get("/v1/cases/" + id), false);
        }
        Map<String, Object> proposal = any(waiting);
        String by = together ? any(List.of(checker, reviewer)) : any(List.of(checker, TestDatabase.ADMIN_KEY));
        String decision = random.nextInt(6) == 0 ? "rejection" : "approval";
        RequestSpecification request = with(by).header("Prefer", "wait=5");
        Response answer = (decision.equals("approval") ? request : request.contentType("application/json").body(Map.of("reason", "No.")))
                .post("/v1/proposals/" + proposal.get("id") + '/' + decision);
        boolean approved = answer.statusCode() == 201 && decision.equals("approval");
        if (approved) {
            assertThat(answer.<String>path("author.id")).as("seed " + seed).isNotEqualTo(answer.path("decision.by.id"));
            apply(proposal);
        }
        return new Step(decision.equals("approval") ? "approve" : "reject", answer, approved);
    }

    private void apply(Map<String, Object> proposal) {
        switch (String.valueOf(proposal.get("kind"))) {
            case "MOVE" -> {
                status = String.valueOf(proposal.get("to"));
                summary = desk().get("/v1/cases/" + id).path("summary");
            }
            case "PUBLICATION" -> {
                isPublic = true;
                summary = String.valueOf(proposal.get("summary"));
            }
            case "WITHDRAWAL" -> isPublic = false;
            default -> {
                text = desk().get("/v1/cases/" + id).path("claim.text");
                summary = desk().get("/v1/cases/" + id).path("summary");
            }
        }
    }

    /** Another name, grade or controller of somebody whom readers may see. */
    private Response changeSource(String by) {
        var change = new HashMap<String, Object>();
        switch (random.nextInt(4)) {
            case 0 -> change.put("name", words("Party"));
            case 1 -> change.put("controlledBy", any(parties));
            default -> change.put("reliability", any(List.of("A", "B", "C", "D", "E", "F")));
        }
        return TestPeople.with(by).contentType("application/merge-patch+json").header("Prefer", "wait=5").body(change).patch("/v1/sources/" + any(parties));
    }

    /** Somebody decides about a source that waits: the second person of its author, or the author with a key of their own or of another's. */
    private Step decideSource(boolean together) {
        List<String> waiting = desk().get("/v1/sources?pending=true&q=Party&limit=200").path("items.id");
        if (waiting.isEmpty()) {
            return new Step("approve no source", desk().get("/v1/cases/" + id), false);
        }
        String by = together ? any(List.of(checker, reviewer)) : any(List.of(checker, TestDatabase.ADMIN_KEY));
        Response answer = with(by).header("Prefer", "wait=5").post("/v1/sources/" + any(waiting) + "/change/approval");
        return new Step("approve source", answer, answer.statusCode() == 201);
    }

    private Response post(String key, String path, Map<String, Object> body) {
        return with(key).contentType("application/json").header("If-Match", "*").header("Prefer", "wait=5").body(body).post("/v1/cases/" + id + path);
    }

    private String words(String begin) {
        return begin + ' ' + random.nextInt(1_000_000);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
