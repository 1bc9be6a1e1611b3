package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.verdict.TestVerdicts.attach;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.correct;
import static org.docket.verdict.TestVerdicts.link;
import static org.docket.verdict.TestVerdicts.move;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerdictListsTest {

    /** Each test lists verdicts of its own. */
    private String topic;

    @BeforeEach
    void ownTopic() {
        topic = "t" + UUID.randomUUID();
    }

    private List<String> ids(String query) {
        return given().get("/v1/verdicts?topic=" + topic + query).then().statusCode(200).extract().path("items.id");
    }

    private List<String> several(int count) {
        return IntStream.range(0, count).mapToObj(i -> published("Number " + i, topic)).toList();
    }

    @Test
    void the_last_changed_comes_first() {
        List<String> made = several(3);
        assertThat(ids("")).containsExactlyElementsOf(made.reversed());
        correct(made.getFirst(), "New.");
        assertThat(ids("")).containsExactly(made.get(0), made.get(2), made.get(1));
        assertThat(ids("&sort=number")).containsExactlyElementsOf(made);
    }

    @Test
    void each_item_is_the_whole_verdict() {
        String id = published("Whole.", topic);
        assertThat(given().get("/v1/verdicts?topic=" + topic).asString())
                .isEqualTo("{\"items\":[" + given().get("/v1/verdicts/" + id).asString() + "],\"total\":1}");
    }

    @Test
    void a_list_says_how_many_there_are_and_of_which_kind() {
        String denier = source("Denier");
        String one = open(claim("One", source("Claimant"), denier), topic, topic + "b");
        attach(one, "STATEMENT", "REFUTES", denier);
        publish(one);
        move(one, "DENY");
        String two = published("Two", topic);
        published("Three", topic);
        open("Private.", topic);
        withdraw(published("Withdrawn.", topic));
        given().header("Prefer", "wait=10").get("/v1/verdicts");
        Response list = given().get("/v1/verdicts?limit=1&facets=status,topic,language,standing&topic=" + topic + "&minPosition=" + TestVerdicts.position());
        assertThat(list.<Integer>path("total")).isEqualTo(3);
        assertThat(list.<List<Object>>path("items")).hasSize(1);
        await().untilAsserted(() -> {
            Response counted = given().get("/v1/verdicts?limit=2&facets=status,topic,language,standing&sort=number&topic=" + topic);
            assertThat(counted.<List<Object>>path("facets.status")).isEqualTo(List.of(Map.of("value", "ALLEGED", "count", 2), Map.of("value", "DENIED", "count", 1)));
            assertThat(counted.<List<Object>>path("facets.topic")).isEqualTo(List.of(Map.of("value", topic, "count", 3), Map.of("value", topic + "b", "count", 1)));
            assertThat(counted.<Integer>path("facets.language[0].count")).isEqualTo(3);
        });
        assertThat(total("&status=ALLEGED")).isEqualTo(2);
        assertThat(total("&status=CORROBORATED")).isZero();
        assertThat(total("&updatedSince=" + given().get("/v1/verdicts/" + two).path("updatedAt"))).isEqualTo(2);
        assertThat(total("&updatedSince=2999-01-01T00:00:00Z")).isZero();
        assertThat(total("&q=two")).isEqualTo(1);
        assertThat(given().get("/v1/verdicts?ids=" + one + "," + two).<Integer>path("total")).isEqualTo(2);
        String next = given().get("/v1/verdicts?limit=2&topic=" + topic).path("next");
        assertThat(total("&limit=2&cursor=" + next)).isEqualTo(3);
    }

    private int total(String query) {
        return given().get("/v1/verdicts?topic=" + topic + query).then().statusCode(200).extract().path("total");
    }

    @Test
    void statistics_are_of_what_the_filters_of_the_list_leave() {
        String denier = source("Denier");
        String one = open(claim("One dune", source("Claimant"), denier), topic, topic + "b");
        attach(one, "STATEMENT", "REFUTES", denier);
        publish(one);
        move(one, "DENY");
        String two = published("Two dunes", topic);
        withdraw(published("Withdrawn.", topic));
        assertThat(statistics("")).containsEntry("verdicts", 2).containsEntry("withdrawn", 0)
                .containsEntry("byTopic", List.of(Map.of("topic", topic, "verdicts", 2), Map.of("topic", topic + "b", "verdicts", 1)));
        assertThat(statistics("&status=DENIED")).containsEntry("verdicts", 1);
        assertThat(statistics("&status=DENIED").get("medianSecondsInStatus")).asString().startsWith("{ALLEGED=").doesNotContain(",");
        assertThat(statistics("&respondentId=" + denier)).containsEntry("verdicts", 1);
        assertThat(statistics("&updatedSince=2999-01-01T00:00:00Z")).containsEntry("verdicts", 0);
        assertThat(statistics("&q=dunes&minPosition=" + TestVerdicts.position())).containsEntry("verdicts", 2);
        assertThat(statistics("&q=\"two dunes\"")).containsEntry("verdicts", 1);
        assertThat((List<?>) statistics("").get("byMonth")).hasSize(1);
        assertThat(given().get("/v1/statistics").<Integer>path("verdicts")).isGreaterThanOrEqualTo(2);
        given().get("/v1/statistics?status=NOTHING").then().statusCode(400);
        given().get("/v1/statistics?topic=" + "t".repeat(81)).then().statusCode(422);
        withdraw(two);
        assertThat(statistics("&status=ALLEGED")).containsEntry("verdicts", 0);
    }

    private Map<String, Object> statistics(String query) {
        return given().get("/v1/statistics?topic=" + topic + query).then().statusCode(200).extract().path("$");
    }

    @Test
    void a_topic_is_found_however_it_is_composed() {
        String id = published("Accented.", "\u00e9" + topic);
        for (String path : List.of("/v1/verdicts", "/v1/cases")) {
            assertThat(given().header("Authorization", TestDatabase.BEARER).queryParam("topic", "e\u0301" + topic).get(path).<List<String>>path("items.id")).as(path).containsExactly(id);
        }
        assertThat(given().queryParam("topic", "e\u0301" + topic).get("/v1/statistics").<Integer>path("verdicts")).isEqualTo(1);
    }

    @Test
    void a_verdict_is_found_by_its_number() {
        String id = published("Numbered.", topic);
        Number number = given().get("/v1/verdicts/" + id).path("number");
        String path = "/v1/verdicts/" + number;
        for (String of : List.of("", "/history", "/claim-review", "/badge.svg", "/files")) {
            Response byId = given().get("/v1/verdicts/" + id + of).then().statusCode(200).extract().response();
            assertThat(given().get(path + of).then().statusCode(200).extract().asString()).as(of).isEqualTo(byId.asString());
            assertThat(given().get(path + of).header("ETag")).as(of).isEqualTo(byId.header("ETag"));
        }
        correct(id, "New.");
        assertThat(given().get(path).<String>path("summary")).isEqualTo("New.");
        assertThat(given().get(path + "?asOf=" + Instant.now()).<String>path("id")).isEqualTo(id);
        String other = published("The other.", topic);
        link(id, "DUPLICATES", other);
        assertThat(given().redirects().follow(false).get(path + "/history?limit=1").then().statusCode(308).extract().header("Location")).endsWith("/v1/verdicts/" + other + "/history?limit=1");
        Number taken = given().get("/v1/verdicts/" + other).path("number");
        withdraw(other);
        given().get("/v1/verdicts/" + taken).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "+1", "1.0", "1e0", "999999999", "99999999999999999999", "١", "1;x=1x"})
    void what_is_no_number_of_a_verdict_is_404(String number) {
        given().get("/v1/verdicts/{number}", number).then().statusCode(404);
        given().get("/v1/verdicts/{number}/files", number).then().statusCode(404);
    }

    @Test
    void what_is_not_public_or_no_longer_is_in_no_list() {
        open("Private.", topic);
        String id = published("Public.", topic);
        assertThat(ids("")).containsExactly(id);
        withdraw(id);
        assertThat(ids("")).isEmpty();
        assertThat(ids("&sort=number")).isEmpty();
    }

    @Test
    void filters_narrow_the_list_and_go_together() {
        String denier = source("Denier");
        String one = open(claim("One", source("Claimant"), denier), topic);
        attach(one, "STATEMENT", "REFUTES", denier);
        publish(one);
        move(one, "DENY");
        String two = published("Two", topic);
        assertThat(ids("&status=DENIED")).containsExactly(one);
        assertThat(ids("&status=ALLEGED")).containsExactly(two);
        assertThat(ids("&status=DENIED&standing=HOLDS&respondentId=" + denier)).containsExactly(one);
        assertThat(ids("&status=ALLEGED&respondentId=" + denier)).isEmpty();
        assertThat(ids("&status=CORROBORATED")).isEmpty();
        assertThat(ids("&updatedSince=" + given().get("/v1/verdicts/" + two).path("updatedAt"))).containsExactly(two);
        assertThat(ids("&q=TWO")).containsExactly(two);
        assertThat(ids("&q=%25")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=number", "&q=number"})
    void pages_follow_each_other_without_a_gap(String query) {
        List<String> made = several(7);
        assertThat(paged(query, () -> { })).containsExactlyInAnyOrderElementsOf(made).doesNotHaveDuplicates();
    }

    @Test
    void who_pages_meets_nothing_twice_while_verdicts_change() {
        List<String> made = several(9);
        List<String> seen = paged("", () -> correct(made.get(4), "New " + UUID.randomUUID()));
        assertThat(seen).doesNotHaveDuplicates();
        var others = new ArrayList<>(made);
        others.remove(4);
        assertThat(seen).containsAll(others);
    }

    private List<String> paged(String query, Runnable meanwhile) {
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Response page = given().get("/v1/verdicts?limit=2&topic=" + topic + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
            meanwhile.run();
        }
        return seen;
    }

    @Test
    void several_are_read_at_once_by_their_ids_and_what_is_not_public_is_left_out() {
        List<String> made = several(3);
        String hidden = open("Hidden.", topic);
        String unknown = UUID.randomUUID().toString();
        String asked = String.join(",", made.get(2), hidden, made.get(0), unknown);
        assertThat(given().get("/v1/verdicts?ids=" + asked).<List<String>>path("items.id")).containsExactly(made.get(2), made.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ids=x", "sort=rating", "limit=0", "limit=201", "cursor=x", "updatedSince=yesterday", "status=TRUE", "claimantId=1"})
    void what_cannot_be_asked_is_a_400_that_names_it(String query) {
        given().get("/v1/verdicts?" + query).then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"))
                .body("errors[0].pointer", equalTo("/query/" + query.split("=")[0]));
    }

    @Test
    void more_ids_than_a_page_holds_are_refused() {
        String ids = String.join(",", IntStream.range(0, 201).mapToObj(i -> UUID.randomUUID().toString()).toList());
        given().get("/v1/verdicts?ids=" + ids).then().statusCode(400).body("errors[0].pointer", equalTo("/query/ids"));
    }
}
