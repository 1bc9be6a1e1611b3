package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.move;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.patch;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.tag;
import static org.docket.casework.TestDesk.withdraw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a rule of the API begins and ends. */
@QuarkusTest
@Tag("postgresql")
class BoundariesTest {

    private static final String EMOJI = "😀";

    @Inject
    EntityManager em;

    @Inject
    EntityManagerFactory factory;

    @Test
    void text_is_measured_in_characters_whatever_plane_they_are_from() {
        Response longest = open(EMOJI.repeat(4_000));
        Response tooLong = open(EMOJI.repeat(4_001));
        longest.then().statusCode(201);
        assertThat(longest.<String>path("claim.text")).isEqualTo(EMOJI.repeat(4_000));
        tooLong.then().statusCode(422);
        assertThat(tooLong.<List<String>>path("errors.pointer")).containsExactly("/claim/text");
    }

    @Test
    void a_reason_has_at_most_4000_characters_and_one_too_long_is_an_unmet_guard() {
        String id = denied();
        Response tooLong = reasoned(id, EMOJI.repeat(4_001));
        Response blank = reasoned(id, " \n ");
        Response longest = reasoned(id, EMOJI.repeat(4_000));
        assertThat(tooLong.<List<String>>path("unmet.guard")).containsExactly("REASON");
        assertThat(blank.<List<String>>path("unmet.guard")).containsExactly("REASON");
        longest.then().statusCode(201);
    }

    @Test
    void a_list_says_how_many_cases_there_are_and_of_which_kind() {
        String topic = "t" + UUID.randomUUID();
        IntStream.range(0, 3).forEach(i -> json(Map.of("claim", Map.of("text", "Listed " + i, "language", i == 0 ? "de" : "en"), "topics", List.of(topic))).header("Prefer", "wait=10")
                .post("/v1/cases").then().statusCode(201));
        Response first = desk().get("/v1/cases?limit=2&facets=status,language,topic&topic=" + topic);
        Response second = desk().get("/v1/cases?limit=2&topic=" + topic + "&cursor=" + first.path("next"));
        assertThat(first.<Integer>path("total")).isEqualTo(3);
        assertThat(second.<Integer>path("total")).isEqualTo(3);
        assertThat(first.<List<Object>>path("facets.status")).isEqualTo(List.of(Map.of("value", "ALLEGED", "count", 3)));
        assertThat(first.<List<Object>>path("facets.language")).isEqualTo(List.of(Map.of("value", "en", "count", 2), Map.of("value", "de", "count", 1)));
        assertThat(desk().get("/v1/cases?limit=2&topic=" + topic + "&status=DENIED").<Integer>path("total")).isZero();
        assertThat(desk().get("/v1/cases?limit=1&sort=number&topic=" + topic + "&status=ALLEGED&updatedSince=2020-01-01T00:00:00Z").<Integer>path("total")).isEqualTo(3);
        assertThat(desk().get("/v1/cases?limit=1&topic=" + topic + "&q=listed").<Integer>path("total")).isEqualTo(3);
        assertThat(desk().get("/v1/cases?limit=1").<Integer>path("total")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void an_item_withdrawn_in_the_middle_of_a_chain_takes_nothing_from_what_rests_on_its_root() {
        String id = openCase(null, null);
        String root = attach(id, "DOCUMENT", "SUPPORTS", source("Root", "B", null), 2);
        String middle = attach(id, "DOCUMENT", "SUPPORTS", source("Middle", "B", null), 2, root);
        String end = attach(id, "DOCUMENT", "SUPPORTS", source("End", "B", null), 2, middle);
        withdraw(id, middle).then().statusCode(201);
        boolean afterMiddle = counted(id, end);
        withdraw(id, root).then().statusCode(201);
        assertThat(afterMiddle).isTrue();
        assertThat(counted(id, end)).isFalse();
    }

    @Test
    void a_merge_patch_replaces_lists_whole_and_removes_what_is_null() {
        String id = openCase(null, null);
        Response set = patch(id, "{\"topics\":[\"b\",\"a\"],\"note\":\"n\",\"claim\":{\"appearances\":[\"https://a.example/1\"]}}");
        Response replaced = patch(id, "{\"topics\":[\"c\"],\"note\":null}");
        assertThat(set.<List<String>>path("topics")).containsExactly("a", "b");
        assertThat(replaced.<List<String>>path("topics")).containsExactly("c");
        assertThat(replaced.<String>path("note")).isNull();
        assertThat(replaced.<List<String>>path("claim.appearances")).containsExactly("https://a.example/1");
        patch(id, "{\"claim\":null}").then().statusCode(422);
        patch(id, "[]").then().statusCode(422);
        assertThat(patch(id, "{}").header("ETag")).isEqualTo(tag(id));
    }

    @Test
    void a_page_of_cases_costs_the_same_queries_whatever_its_length() {
        IntStream.range(0, 60).forEach(i -> openCase(null, source("Respondent " + i, "B", source("Controller " + i, "B", null))));
        long few = queries(() -> desk().get("/v1/cases?limit=5").then().statusCode(200));
        long many = queries(() -> desk().get("/v1/cases?limit=60").then().statusCode(200));
        assertThat(many).as("the ids of the page, and how many there are on all pages").isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    void whoever_waits_too_long_for_a_case_is_told_to_try_again() {
        String id = denied();
        Response busy = QuarkusTransaction.requiringNew().call(() -> {
            em.createNativeQuery("select id from cases where id = ?1 for update").setParameter(1, UUID.fromString(id)).getResultList();
            return move(id, "DENY");
        });
        busy.then().statusCode(503).header("Retry-After", "1").contentType("application/problem+json");
        assertThat(busy.<String>path("type")).isEqualTo("/problems/busy");
        move(id, "DENY").then().statusCode(201);
    }

    /** The least of several tries: the readers of the log ask for something now and then, too. */
    private long queries(Runnable request) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 10).map(i -> queries(statistics, request)).min().orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static long queries(Statistics statistics, Runnable request) {
        long before = statistics.getPrepareStatementCount();
        request.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static Response open(String text) {
        return json(Map.of("claim", Map.of("text", text, "language", "en"))).post("/v1/cases");
    }

    private static String denied() {
        String respondent = source("Respondent", "F", null);
        String id = openCase(null, respondent);
        attach(id, "STATEMENT", "REFUTES", respondent, 6);
        return id;
    }

    private static Response reasoned(String id, String reason) {
        return json(Map.of("move", "DENY", "reason", reason)).header("If-Match", tag(id)).post("/v1/cases/" + id + "/moves");
    }

    private static boolean counted(String id, String item) {
        return desk().get("/v1/cases/" + id + "/evidence/" + item).path("counted");
    }
}
