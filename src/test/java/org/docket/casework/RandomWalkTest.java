package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.move;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.docket.platform.Effort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A seeded walk over the real API beside a model that knows a case as a map of items; the seed is in every failure. */
@QuarkusTest
@Tag("postgresql")
class RandomWalkTest {

    private static final int STEPS = Effort.of(2_000);
    private static final int STEPS_A_CASE = 50;
    private static final List<String> MOVES = List.of("DENY", "REFUTE", "CORROBORATE", "DISPUTE", "REOPEN");
    private static final Map<String, String> TARGETS = Map.of("DENY", "DENIED", "REFUTE", "DENIED", "CORROBORATE", "CORROBORATED",
            "DISPUTE", "DISPUTED", "REOPEN", "ALLEGED");
    private static final Map<String, Set<String>> LISTED = Map.of(
            "DENY", Set.of("ALLEGED", "DISPUTED"), "REFUTE", Set.of("ALLEGED", "CORROBORATED", "DENIED", "DISPUTED"),
            "CORROBORATE", Set.of("ALLEGED", "CORROBORATED", "DENIED", "DISPUTED"), "DISPUTE", Set.of("ALLEGED", "DENIED", "CORROBORATED"),
            "REOPEN", Set.of("DENIED", "CORROBORATED", "DISPUTED"));

    private record Thing(String kind, String stance, int party, boolean graded) {}

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, Thing> items = new LinkedHashMap<>();
    private final List<String> parties = new ArrayList<>();
    private final Set<String> established = new HashSet<>();
    private String status;
    private String id;

    @Test
    void the_program_agrees_with_the_model_at_every_step() {
        for (int party = 0; party < 6; party++) {
            parties.add(source("Party " + party, "B", null));
        }
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_A_CASE == 0) {
                begin();
            }
            switch (random.nextInt(5)) {
                case 0, 1 -> add();
                case 2 -> takeBack();
                default -> tryMove(step);
            }
        }
    }

    private void begin() {
        id = openCase(parties.get(0), parties.get(1));
        items.clear();
        established.clear();
        status = "ALLEGED";
    }

    private void add() {
        var thing = new Thing(random.nextBoolean() ? "STATEMENT" : "IMAGE", List.of("SUPPORTS", "REFUTES", "CONTEXT").get(random.nextInt(3)),
                random.nextInt(parties.size()), random.nextInt(4) > 0);
        items.put(attach(id, thing.kind(), thing.stance(), parties.get(thing.party()), thing.graded() ? 3 : 4), thing);
    }

    private void takeBack() {
        if (!items.isEmpty()) {
            String item = new ArrayList<>(items.keySet()).get(random.nextInt(items.size()));
            assertThat(withdraw(id, item).statusCode()).as(where()).isEqualTo(201);
            items.remove(item);
        }
    }

    private void tryMove(int step) {
        String move = MOVES.get(random.nextInt(MOVES.size()));
        String before = desk().get("/v1/cases/" + id).header("ETag");
        Response answer = move(id, move, before);
        int expected = !LISTED.get(move).contains(status) ? 409 : allows(move) ? 201 : 422;
        assertThat(answer.statusCode()).as("%s step %d %s from %s: %s", where(), step, move, status, answer.asString()).isEqualTo(expected);
        if (expected == 201) {
            establish(move);
            status = TARGETS.get(move);
        } else {
            assertThat(desk().get("/v1/cases/" + id).header("ETag")).as(where()).isEqualTo(before);
        }
        Response shown = desk().get("/v1/cases/" + id);
        assertThat(shown.<String>path("status")).as(where()).isEqualTo(status);
        assertThat(Set.copyOf(shown.path("basis") == null ? List.<String>of() : shown.<List<String>>path("basis"))).as(where()).isEqualTo(holds() ? Set.copyOf(shown()) : Set.of());
        assertThat(shown.<String>path("standing")).as(where()).isEqualTo(holds() ? "HOLDS" : "LOST");
    }

    private boolean allows(String move) {
        return switch (move) {
            case "DENY" -> denied() && !supported();
            case "REFUTE" -> isNew(refutedBases(), "DENIED");
            case "CORROBORATE" -> isNew(corroboratedBases(), "CORROBORATED");
            case "DISPUTE" -> supported() && refuted();
            default -> !holds();
        };
    }

    private boolean holds() {
        return switch (status) {
            case "DENIED" -> allows("DENY") || !refutedBases().isEmpty();
            case "CORROBORATED" -> !corroboratedBases().isEmpty();
            case "DISPUTED" -> allows("DISPUTE");
            default -> true;
        };
    }

    private void establish(String move) {
        Set<String> kept = TARGETS.get(move).equals(status) ? shown() : Set.of();
        established.clear();
        established.addAll(kept);
        switch (move) {
            case "DENY" -> established.add("BY_RESPONDENT");
            case "REFUTE" -> established.addAll(refutedBases());
            case "CORROBORATE" -> established.addAll(corroboratedBases());
            default -> { }
        }
        if (established.contains("BY_EVIDENCE")) {
            established.remove("BY_STATEMENTS");
        }
    }

    private boolean isNew(Set<String> bases, String target) {
        return !bases.isEmpty() && !(status.equals(target) && shown().containsAll(bases));
    }

    private Set<String> shown() {
        Set<String> holding = status.equals("CORROBORATED") ? corroboratedBases() : refutedBases();
        if (status.equals("DENIED") && allows("DENY")) {
            holding.add("BY_RESPONDENT");
        }
        var shown = new HashSet<>(established);
        shown.retainAll(holding);
        boolean weaker = established.contains("BY_EVIDENCE") || established.contains("BY_STATEMENTS");
        if (weaker && (holding.contains("BY_EVIDENCE") || holding.contains("BY_STATEMENTS")) && !shown.contains("BY_EVIDENCE")) {
            shown.add("BY_STATEMENTS");
        }
        return shown;
    }

    private Set<String> refutedBases() {
        return bases("REFUTES", 1, "SUPPORTS", 0, "BY_RETRACTION");
    }

    private Set<String> corroboratedBases() {
        return bases("SUPPORTS", 0, "REFUTES", 1, "BY_ADMISSION");
    }

    /** @param word the basis that the word of {@code others} against their own interest is */
    private Set<String> bases(String side, int own, String other, int others, String word) {
        var bases = new HashSet<String>();
        if (outweighs(side, own, other, others)) {
            boolean statements = items.values().stream().filter(it -> it.graded() && it.stance().equals(side)).allMatch(it -> it.kind().equals("STATEMENT"));
            bases.add(statements ? "BY_STATEMENTS" : "BY_EVIDENCE");
        }
        if (says(others, side) && independent(other, others) == 0 && !says(own, other)) {
            bases.add(word);
        }
        return bases;
    }

    private boolean says(int party, String stance) {
        return items.values().stream().anyMatch(it -> it.party() == party && it.kind().equals("STATEMENT") && it.stance().equals(stance));
    }

    private boolean denied() {
        return items.values().stream().anyMatch(it -> it.party() == 1 && it.kind().equals("STATEMENT") && it.stance().equals("REFUTES"));
    }

    private boolean supported() {
        return says(1, "SUPPORTS") || items.values().stream().anyMatch(it -> it.graded() && it.stance().equals("SUPPORTS")
                && (it.party() != 0 || !it.kind().equals("STATEMENT")));
    }

    private boolean refuted() {
        return denied() || says(0, "REFUTES") || items.values().stream().anyMatch(it -> it.graded() && it.stance().equals("REFUTES"));
    }

    private boolean outweighs(String side, int own, String other, int others) {
        int has = independent(side, own);
        return has >= 2 && has > independent(other, others);
    }

    private int independent(String stance, int leftOut) {
        var found = new HashSet<Integer>();
        items.values().stream().filter(it -> it.graded() && it.stance().equals(stance) && it.party() != leftOut)
                .forEach(it -> found.add(it.party()));
        return found.size();
    }

    private String where() {
        return "seed " + seed + " case " + id;
    }
}
