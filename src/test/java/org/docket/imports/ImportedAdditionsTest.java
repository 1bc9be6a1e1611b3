package org.docket.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.desk;
import static org.docket.imports.TestImports.approved;
import static org.docket.imports.TestImports.records;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.SecondPersonNeeded;
import org.docket.exports.TestExports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import adds to a published case, and what it says of items that do not count or that readers do not see. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class ImportedAdditionsTest {

    private static final String ITEM = """
            {"externalId":"%s","kind":"DOCUMENT","stance":"SUPPORTS","source":{"name":"Office %s","kind":"AGENCY","reliability":"B"},"credibility":2,"quote":"%s"%s}""";

    private static String reviewer;

    @BeforeEach
    void people() {
        if (reviewer == null) {
            keyOf("CHECKER");
            reviewer = ownKeyOf("REVIEWER");
        }
    }

    private static String item(String name, String more) {
        return ITEM.formatted(name, name, "It is in the register: " + name, more);
    }

    private static String line(String name, String... items) {
        return """
                {"type":"case","externalId":"%s","claim":{"text":"The register says so: %s","language":"en"},"evidence":[%s],\
                "publication":{"summary":"It does.","by":"Ada","approvedBy":"Grace"}}""".formatted(name, name, String.join(",", items));
    }

    private static String review(String path) {
        return "{\"publisher\":{\"name\":\"Checkers\",\"site\":\"checkers.example\"},\"url\":\"https://checkers.example/%s\",\"label\":\"False\"}".formatted(path);
    }

    /** The record of one case of an export. */
    private static String exported(String name) {
        return TestExports.desk("").body().lines().filter(told -> told.contains(name) && told.contains("\"type\":\"case\"")).findFirst().orElseThrow();
    }

    private static String caseOf(String name) {
        return desk().get("/v1/cases?limit=200").then().extract().jsonPath().param("text", "The register says so: " + name).getString("items.find { it.claim.text == text }.id");
    }

    private static JsonPath evidence(String id) {
        return desk().get("/v1/cases/" + id + "/evidence").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void readers_see_evidence_that_an_import_adds_once_a_second_person_has_cleared_it() {
        String name = "a" + UUID.randomUUID();
        assertThat(approved(reviewer, line(name, item(name + 1, ""))).getInt("claims.made")).isEqualTo(1);
        String id = caseOf(name);
        assertThat(records(line(name, item(name + 1, ""), item(name + 2, ""), item(name + 3, ""))).getInt("claims.joined")).isEqualTo(1);
        given().get("/v1/verdicts/" + id).then().body("support.items", equalTo(1));
        JsonPath waiting = desk().get("/v1/proposals?state=PENDING&caseId=" + id).jsonPath();
        assertThat(waiting.getList("items.kind")).containsExactly("CLEARANCE");
        assertThat(waiting.getList("items[0].addition.evidence")).hasSize(2);
        with(reviewer).header("Prefer", "wait=5").post("/v1/proposals/" + waiting.getString("items[0].id") + "/approval").then().statusCode(201);
        given().get("/v1/verdicts/" + id).then().body("support.items", equalTo(3));
    }

    @Test
    void links_of_published_cases_are_proposed_once() {
        String one = "b" + UUID.randomUUID();
        String other = "c" + UUID.randomUUID();
        String link = "{\"type\":\"link\",\"case\":\"%s\",\"relation\":\"RELATED\",\"other\":\"%s\"}".formatted(one, other);
        approved(reviewer, line(one, item(one, "")), line(other, item(other, "")));
        records(link);
        records(link);
        String id = caseOf(one);
        given().get("/v1/verdicts/" + id).then().body("links.related", hasSize(0));
        desk().get("/v1/proposals?state=PENDING&caseId=" + id).then().body("items.kind", equalTo(List.of("LINK")));
    }

    @Test
    void a_link_that_comes_with_its_case_is_part_of_what_two_people_published() {
        String one = "e" + UUID.randomUUID();
        String other = "f" + UUID.randomUUID();
        approved(reviewer, line(one, item(one, "")), line(other, item(other, "")), "{\"type\":\"link\",\"case\":\"%s\",\"relation\":\"RELATED\",\"other\":\"%s\"}".formatted(one, other));
        given().get("/v1/verdicts/" + caseOf(one)).then().body("links.related.verdictId", equalTo(List.of(caseOf(other))));
    }

    @Test
    void items_that_lapsed_or_are_not_cleared_come_back_as_such() {
        String name = "d" + UUID.randomUUID();
        approved(reviewer, line(name, item(name + 1, ""), item(name + 2, ",\"state\":\"LAPSED\""), item(name + 3, ",\"state\":\"UNCLEARED\"")));
        String id = caseOf(name);
        assertThat(evidence(id).getList("items.state")).containsExactlyInAnyOrder("CURRENT", "LAPSED", "UNCLEARED");
        given().get("/v1/verdicts/" + id).then().body("support.items", equalTo(1));
        String exported = exported(name);
        assertThat(JsonPath.from(exported).getList("evidence.state")).containsExactlyInAnyOrder(null, "LAPSED", "UNCLEARED");
        assertThat(records(exported).getInt("claims.unchanged")).isEqualTo(1);
        desk().get("/v1/proposals?state=PENDING&caseId=" + id).then().body("items.kind", containsInAnyOrder("CLEARANCE"));
    }

    @Test
    void reviews_that_are_not_cleared_come_back_as_such() {
        String name = "g" + UUID.randomUUID();
        String record = line(name, item(name, "")).replace("\"publication\"", "\"reviews\":[%s],\"unclearedReviews\":[%s],\"publication\"".formatted(review(name + "/1"), review(name + "/2")));
        JsonPath report = approved(reviewer, record);
        assertThat(report.getMap("reviews")).containsAllEntriesOf(Map.of("made", 2, "replaced", 0, "unchanged", 0));
        String id = caseOf(name);
        assertThat(desk().get("/v1/cases/" + id + "/reviews").jsonPath().getList("items.uncleared")).containsExactly(null, true);
        JsonPath taken = JsonPath.from(exported(name));
        assertThat(taken.getList("reviews.url")).containsExactly("https://checkers.example/" + name + "/1");
        assertThat(taken.getList("unclearedReviews.url")).containsExactly("https://checkers.example/" + name + "/2");
        assertThat(TestExports.desk("&format=DATAFEED").body()).contains(name + "/1").doesNotContain(name + "/2");
        JsonPath again = records(exported(name));
        assertThat(again.getInt("claims.unchanged")).isEqualTo(1);
        assertThat(again.getInt("reviews.unchanged")).isEqualTo(2);

        JsonPath waiting = desk().get("/v1/proposals?state=PENDING&caseId=" + id).jsonPath();
        assertThat(waiting.getList("items[0].addition.reviews")).hasSize(1);
        with(reviewer).post("/v1/proposals/" + waiting.getString("items[0].id") + "/approval").then().statusCode(201);

        JsonPath cleared = JsonPath.from(exported(name));
        assertThat(cleared.getList("reviews")).hasSize(2);
        assertThat(cleared.getMap("")).doesNotContainKey("unclearedReviews");
    }

    @Test
    void reviews_that_are_not_cleared_follow_the_rules_of_all_reviews() {
        JsonPath report = records("""
                {"type":"case","claim":{"text":"Nobody reviewed it.","language":"en"},"unclearedReviews":[{"label":"False"}]}""");
        assertThat(TestImports.refusals(report)).extracting("pointer", "code").containsExactly(tuple("/unclearedReviews/0/publisher", "required"));
    }
}
