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
            "DENY", Set.of("ALLEGED", "DISPUTED"), "REFUTE", Set.of("ALLEGED", "CORROBORATED", "DISPUTED"),
            "CORROBORATE", Set.of("ALLEGED", "DENIED", "DISPUTED"), "DISPUTE", Set.of("ALLEGED", "DENIED", "CORROBORATED"),
            "REOPEN", Set.of("DENIED", "CORROBORATED", "DISPUTED"));

    private record Thing(String kind, String stance, int party, boolean graded) {}

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, Thing> items = new LinkedHashMap<>();
    private final List<String> parties = new ArrayList<>();
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
            status = TARGETS.get(move);
        } else {
            assertThat(desk().get("/v1/cases/" + id).header("ETag")).as(where()).isEqualTo(before);
        }
        Response shown = desk().get("/v1/cases/" + id);
        assertThat(shown.<String>path("status")).as(where()).isEqualTo(status);
        assertThat(shown.<String>path("standing")).as(where()).isEqualTo(holds() ? "HOLDS" : "LOST");
    }

    private boolean allows(String move) {
        return switch (move) {
            case "DENY" -> denied() && !supported();
            case "REFUTE" -> outweighs("REFUTES", 1, "SUPPORTS", 0);
            case "CORROBORATE" -> outweighs("SUPPORTS", 0, "REFUTES", 1);
            case "DISPUTE" -> supported() && refuted();
            default -> !holds();
        };
    }

    private boolean holds() {
        return switch (status) {
            case "DENIED" -> allows("DENY") || allows("REFUTE");
            case "CORROBORATED" -> allows("CORROBORATE");
            case "DISPUTED" -> allows("DISPUTE");
            default -> true;
        };
    }

    private boolean denied() {
        return items.values().stream().anyMatch(it -> it.party() == 1 && it.kind().equals("STATEMENT") && it.stance().equals("REFUTES"));
    }

    private boolean supported() {
        return items.values().stream().anyMatch(it -> it.graded() && it.stance().equals("SUPPORTS")
                && (it.party() != 0 || !it.kind().equals("STATEMENT")));
    }

    private boolean refuted() {
        return denied() || items.values().stream().anyMatch(it -> it.graded() && it.stance().equals("REFUTES"));
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
