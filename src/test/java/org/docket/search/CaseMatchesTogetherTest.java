package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.search.TestClaims.desk;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestMatches.anyVersion;
import static org.docket.search.TestMatches.decision;
import static org.docket.search.TestMatches.dismiss;
import static org.docket.search.TestMatches.dismissal;
import static org.docket.search.TestMatches.link;
import static org.docket.search.TestMatches.matches;
import static org.docket.search.TestMatches.others;
import static org.docket.search.TestMatches.own;
import static org.docket.search.TestMatches.ownClaim;
import static org.docket.search.TestMatches.restore;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.docket.access.TestPeople;
import org.docket.capture.OnThisMachine;
import org.docket.casework.VerifyLog;
import org.docket.platform.Effort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people decide about the same cases: at one moment, and one after the other in any order. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
@Tag("slow")
class CaseMatchesTogetherTest {

    private static final int RACES = Effort.of(50);
    private static final int STEPS = Effort.of(250);
    private static final int CASES = 7;

    @Inject
    VerifyLog verifyLog;

    private String one;
    private String another;

    @BeforeEach
    void two() {
        one = TestPeople.keyOf("CHECKER");
        another = TestPeople.keyOf("CHECKER");
    }

    @Test
    void of_two_who_dismiss_from_either_side_at_one_moment_one_is_told_that_it_is_done() throws Exception {
        String id = open(own(), "en", "x", Map.of());
        String other = open(own(), "en", "x", Map.of());
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                assertThat(both(two, () -> dismiss(anyVersion(one), id, other), () -> dismiss(anyVersion(another), other, id))).containsExactly(201, 409);
                assertThat(both(two, () -> anyVersion(one).delete(dismissal(id, other)), () -> anyVersion(another).delete(dismissal(other, id))))
                        .containsExactly(200, 404);
            }
        }
        isProven();
    }

    @Test
    void of_two_who_saw_the_same_one_is_told_to_look_again() throws Exception {
        String id = open(own(), "en", "x", Map.of());
        List<String> third = List.of(open(own(), "en", "x", Map.of()), open(own(), "en", "x", Map.of()));
        String seen = desk().get("/v1/cases/" + id).header("ETag");
        try (var two = Executors.newFixedThreadPool(2)) {
            assertThat(both(two, () -> dismiss(TestPeople.with(one).header("If-Match", seen), id, third.getFirst()),
                    () -> dismiss(TestPeople.with(another).header("If-Match", seen), id, third.getLast()))).containsExactly(201, 412);
        }
    }

    @Test
    void who_links_and_who_dismisses_at_one_moment_leave_no_dismissal_beside_a_link() throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                String claim = ownClaim();
                String id = open(claim, "en", "x", Map.of());
                String other = open(claim, "en", "x", Map.of());
                List<Integer> answers = both(two, () -> dismiss(anyVersion(one), id, other), () -> link(other, "RELATED", id));
                assertThat(answers).isIn(List.of(201, 201), List.of(201, 409));
                assertThat(decision(id, other)).containsEntry("state", "LINKED").doesNotContainKey("reason");
            }
        }
        isProven();
    }

    /** Whatever was done: every case is told of all that say the same and are undecided, of nothing else, and the desk alone is told. */
    @Test
    void what_is_proposed_is_what_nobody_decided_about_and_nobody_outside_hears_of_it() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String said = ownClaim();
        var cases = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            cases.add(open(said + " " + own(), "en", "x", Map.of()));
        }
        String partner = TestPeople.key(TestPeople.partner(), "cases:read");
        var decided = new HashMap<Set<String>, String>();
        for (int step = 0; step < STEPS; step++) {
            String id = cases.get(random.nextInt(CASES));
            String other = cases.get(random.nextInt(CASES));
            if (!id.equals(other)) {
                decide(random, id, other, decided);
            }
            look(cases.get(random.nextInt(CASES)), cases, decided, partner, "seed " + seed + " step " + step);
        }
        isProven();
    }

    private static void decide(Random random, String id, String other, Map<Set<String>, String> decided) {
        Set<String> pair = Set.of(id, other);
        switch (random.nextInt(12)) {
            case 0 -> TestClaims.publish(id, "It is said.");
            case 1 -> TestClaims.withdraw(id);
            case 2 -> {
                if (decided.values().stream().filter("LINKED"::equals).count() < CASES && link(id, "RELATED", other).statusCode() == 201) {
                    decided.put(pair, "LINKED");
                }
            }
            case 3, 4, 5, 6 -> {
                boolean done = restore(id, other).statusCode() == 200;
                assertThat(done).isEqualTo("DISMISSED".equals(decided.get(pair)));
                decided.remove(pair, "DISMISSED");
            }
            default -> {
                boolean done = dismiss(id, other).statusCode() == 201;
                assertThat(done).isEqualTo(!decided.containsKey(pair));
                decided.putIfAbsent(pair, "DISMISSED");
            }
        }
    }

    private static void look(String id, List<String> cases, Map<Set<String>, String> decided, String partner, String when) {
        List<String> rest = cases.stream().filter(other -> !other.equals(id)).toList();
        assertThat(others(id, "")).as(when).containsExactlyInAnyOrderElementsOf(rest.stream().filter(other -> !decided.containsKey(Set.of(id, other))).toList());
        Response all = matches(id, "&dismissed=true");
        assertThat(all.<List<String>>path("matches.other.id")).as(when).containsExactlyInAnyOrderElementsOf(rest);
        for (Map<String, Map<String, Object>> match : all.<List<Map<String, Map<String, Object>>>>path("matches.collect { [other: it.other, decision: it.decision] }")) {
            assertThat(match.get("decision").get("state")).as(when)
                    .isEqualTo(decided.getOrDefault(Set.of(id, match.get("other").get("id").toString()), "NONE"));
        }
        Response outside = TestPeople.with(partner).get("/v1/cases/" + id + "/matches?dismissed=true");
        assertThat(outside.statusCode()).as(when).isEqualTo(403);
        Response shown = TestPeople.with(partner).get("/v1/cases/" + id);
        rest.forEach(other -> assertThat(outside.asString() + shown.asString()).as(when).doesNotContain(other));
    }

    private void isProven() throws Exception {
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }

    private static List<Integer> both(ExecutorService two, Callable<Response> one, Callable<Response> other) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Integer>();
        for (var answer : two.invokeAll(List.of(one, other))) {
            answers.add(answer.get().statusCode());
        }
        return answers.stream().sorted().toList();
    }
}
