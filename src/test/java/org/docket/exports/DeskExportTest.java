package org.docket.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.withdraw;
import static org.docket.exports.TestExports.desk;
import static org.docket.exports.TestExports.write;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.docket.exports.TestExports.Taken;
import org.docket.imports.TestImports;
import org.docket.platform.Effort;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class DeskExportTest {

    @Test
    void only_admins_may_take_the_desk() {
        given().get("/v1/exports?of=DESK").then().statusCode(401);
        String person = TestExports.write("/v1/people", Map.of("name", "Ines", "email", UUID.randomUUID() + "@desk.example", "roles", List.of("CHECKER"))).path("id");
        String key = write("/v1/keys", Map.of("ownerId", person, "scopes", List.of("cases:read"))).path("key");
        given().header("Authorization", "Bearer " + key).get("/v1/exports?of=DESK").then().statusCode(403);
        given().header("Authorization", TestDatabase.BEARER).head("/v1/exports?of=DESK").then().statusCode(200);
    }

    @Test
    void a_case_is_told_with_all_that_was_done_and_in_which_order() {
        String claimant = source("The mate", "C", null);
        String harbor = source("Harbor authority", "B", null);
        String police = source("Coast police", "B", null);
        String id = openCase(claimant, null);
        String other = openCase(null, null);
        String first = attach(id, "VIDEO", "SUPPORTS", harbor, 2);
        String second = attach(id, "DOCUMENT", "SUPPORTS", police, 2);
        write("/v1/cases/" + id + "/moves", Map.of("move", "CORROBORATE", "reason", "Both show it."));
        String derived = attach(id, "DOCUMENT", "CONTEXT", police, 3, first, second);
        withdraw(id, second);
        write("/v1/cases/" + id + "/moves", Map.of("move", "REOPEN", "reason", "One is gone."));
        write("/v1/cases/" + id + "/links", Map.of("relation", "REPEATS", "caseId", other));
        write("/v1/cases/" + id + "/publication", Map.of("summary", "It is open.", "rating", "UNPROVEN"));
        Taken taken = desk("&format=NDJSON");
        JsonNode record = taken.line(id);
        assertThat(record.path("evidence").valueStream().map(item -> item.path("externalId").asText())).containsExactly(first, second, derived);
        assertThat(record.at("/evidence/2/derivedFrom").valueStream().map(JsonNode::asText)).containsExactly(first, second);
        assertThat(record.at("/evidence/0/after").isMissingNode()).isTrue();
        assertThat(record.at("/evidence/2/after").asInt()).isEqualTo(1);
        assertThat(record.at("/evidence/1/withdrawal/after").asInt()).isEqualTo(1);
        assertThat(record.path("moves").valueStream().map(move -> move.path("move").asText())).containsExactly("CORROBORATE", "REOPEN");
        assertThat(record.at("/publication/summary").asText()).isEqualTo("It is open.");
        assertThat(record.has("summary")).isFalse();
        assertThat(taken.lines()).anyMatch(line -> line.toString().equals("{\"type\":\"link\",\"case\":\"%s\",\"relation\":\"REPEATS\",\"other\":\"%s\"}".formatted(id, other)));
    }

    @Test
    void an_item_is_told_with_its_details_and_dates_as_they_are_known() {
        String paper = source("Port paper", "B", null);
        String driver = source("Crane driver", "C", null);
        String topic = "details-" + UUID.randomUUID();
        String id = write("/v1/cases", Map.of("claim", Map.of("text", "The crane fell.", "language", "en", "madeOn", "2021"), "topics", List.of(topic))).path("id");
        String item = write("/v1/cases/" + id + "/evidence", Map.of("kind", "DOCUMENT", "stance", "CONTEXT", "sourceId", paper, "publishedOn", "2021-05",
                "question", "Who saw it?", "unanswered", true, "speakerId", driver)).path("id");
        JsonNode record = desk("&format=NDJSON&topic=" + topic).line(id);
        assertThat(record.at("/claim/madeOn").asText()).isEqualTo("2021");
        assertThat(record.at("/evidence/0").toString()).isEqualTo(("{\"externalId\":\"%s\",\"kind\":\"DOCUMENT\",\"stance\":\"CONTEXT\",\"source\":\"%s\",\"credibility\":6,"
                + "\"publishedOn\":\"2021-05\",\"question\":\"Who saw it?\",\"unanswered\":true,\"speaker\":\"%s\"}").formatted(item, paper, driver));
        assertThat(desk("&format=CSV&topic=" + topic).body()).contains(",2021,");
    }

    @Test
    void an_article_goes_out_and_comes_back() throws Exception {
        String article = "{\"url\":\"https://paper.example/crane\",\"headline\":\"The crane, and who saw it\",\"authors\":[\"Ines Alder\",\"Tom Birk\"]}";
        String topic = "article-" + UUID.randomUUID();
        String name = "a-" + UUID.randomUUID();
        TestImports.records("""
                {"type":"case","externalId":"%1$s","claim":{"text":"The crane of %1$s fell.","language":"en"},"topics":["%2$s"],"summary":"Soon.","article":%3$s}
                {"type":"case","externalId":"%1$s-public","claim":{"text":"The quay of %1$s fell.","language":"en"},"topics":["%2$s"],\
                "publication":{"summary":"It is said.","article":%3$s,"by":"Ada","approvedBy":"Bo"}}""".formatted(name, topic, article));
        Taken taken = desk("&format=NDJSON&topic=" + topic);
        assertThat(taken.line(name).path("article").toString()).isEqualTo(article);
        assertThat(taken.line(name + "-public").at("/publication/article").toString()).isEqualTo(article);
        String table = desk("&format=CSV&topic=" + topic).body();
        assertThat(table.lines().skip(1)).hasSize(2).allMatch(row -> row.endsWith(",https://paper.example/crane,\"The crane, and who saw it\",Ines Alder; Tom Birk"));
        TestImports.imported("text/csv", """
                claim,language,topics,articleUrl,articleHeadline,articleAuthors
                The mast of %1$s fell.,en,%2$s-row,https://paper.example/crane,"The crane, and who saw it",Ines Alder; Tom Birk
                """.formatted(name, topic), Map.of());
        assertThat(desk("&format=NDJSON&topic=" + topic + "-row").lines().stream().filter(line -> line.has("article"))
                .map(line -> line.get("article").toString())).containsExactly(article);
    }

    @Test
    void whoever_controls_a_source_comes_before_it() {
        String below = source("Ministry", "C", null);
        String above = source("Government", "C", null);
        given().header("Authorization", TestDatabase.BEARER).contentType("application/merge-patch+json").body(Map.of("controlledBy", above))
                .patch("/v1/sources/" + below).then().statusCode(200);
        String lowest = source("Spokesperson", "C", below);
        var seen = new HashSet<String>();
        List<JsonNode> sources = desk("&format=NDJSON").lines().stream().filter(line -> line.get("type").asText().equals("source")).toList();
        for (JsonNode source : sources) {
            assertThat(seen).as(source.toString()).containsAll(source.has("controlledBy") ? Set.of(source.get("controlledBy").asText()) : Set.of());
            seen.add(source.get("externalId").asText());
        }
        assertThat(seen).contains(below, above, lowest);
    }

    @Test
    void who_a_protected_source_is_stays_with_the_desk() {
        String id = write("/v1/sources", Map.of("name", "Anna Petrova", "kind", "WITNESS", "reliability", "B", "protectedIdentity", true,
                "protectionReason", "She was threatened.")).path("id");
        Taken taken = desk("&format=NDJSON");
        assertThat(taken.body()).doesNotContain("Anna Petrova");
        assertThat(taken.line(id).path("name").asText()).isEqualTo("Protected source (WITNESS)");
        assertThat(taken.line(id).path("protectedIdentity").asBoolean()).isTrue();
    }

    @Test
    void whoever_may_know_can_ask_who_it_is_and_that_they_did_is_logged() {
        String id = write("/v1/sources", Map.of("name", "Boris Petrov", "kind", "WITNESS", "reliability", "B", "protectedIdentity", true,
                "protectionReason", "He was threatened.")).path("id");
        long before = desk("&format=CSV").position();
        assertThat(desk("&format=NDJSON&identities=true").line(id).path("name").asText()).isEqualTo("Boris Petrov");
        await().untilAsserted(() -> assertThat(given().header("Authorization", TestDatabase.BEARER).get("/v1/events?limit=200&after=" + before)
                .<List<String>>path("items.findAll { it.type == 'IDENTITY_SEEN' }.sourceId")).contains(id));
        String admin = given().header("Authorization", TestDatabase.BEARER).get("/v1/me").path("id");
        String key = write("/v1/keys", Map.of("ownerId", admin, "scopes", List.of("admin"))).path("key");
        given().header("Authorization", "Bearer " + key).get("/v1/exports?of=DESK&format=NDJSON&identities=true").then().statusCode(403);
    }

    @Test
    void a_feed_has_the_reviews_of_others_too() {
        String name = "feed-" + UUID.randomUUID();
        given().header("Authorization", TestDatabase.BEARER).header("Prefer", "wait=20").contentType("application/x-ndjson").body("""
                {"type":"case","externalId":"%s","claim":{"text":"The moon is near.","language":"en","madeOn":"2021-05"},"topics":["%1$s"],"reviews":[{"publisher":{"name":"Checkers",\
                "site":"checkers.example"},"url":"https://checkers.example/moon","label":"Half true","rating":{"value":3,"best":5,"worst":1}}]}
                """.formatted(name).getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then().statusCode(anyOf(is(200), is(201), is(202)));
        await().atMost(Duration.ofSeconds(20)).until(() -> desk("&format=NDJSON&topic=" + name).body().contains("The moon is near."));
        Taken feed = desk("&format=DATAFEED&topic=" + name);
        JsonNode item = TestExports.read(feed.body()).at("/dataFeedElement/0/item");
        assertThat(item.path("claimReviewed").asText()).isEqualTo("The moon is near.");
        assertThat(item.at("/author/url").asText()).isEqualTo("https://checkers.example");
        assertThat(item.at("/itemReviewed/datePublished").asText()).isEqualTo("2021-05-01");
        assertThat(item.at("/reviewRating/alternateName").asText()).isEqualTo("Half true");
        assertThat(TestExports.read(feed.body()).get("version").asLong()).isEqualTo(feed.position());
    }

    @Test
    void filters_narrow_the_cases() {
        String topic = "desk-" + UUID.randomUUID();
        String id = write("/v1/cases", Map.of("claim", Map.of("text", "=1+1", "language", "en"), "topics", List.of(topic))).path("id");
        assertThat(desk("&format=NDJSON&topic=" + topic).lines().stream().filter(line -> line.get("type").asText().equals("case"))
                .map(line -> line.get("externalId").asText())).containsExactly(id);
        assertThat(desk("&format=CSV&status=ALLEGED&updatedSince=2020-01-01T00:00:00Z&topic=" + topic).body()).contains("'=1+1").hasLineCount(2);
        assertThat(desk("&format=CSV&status=DENIED&topic=" + topic).body()).hasLineCount(1);
    }

    @Test
    void what_is_written_while_it_is_taken_is_in_it_or_among_the_events_after_its_position() throws Exception {
        var written = new ConcurrentLinkedQueue<String>();
        var taking = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            while (taking.get()) {
                written.add(openCase(null, null));
            }
        });
        var exports = new ArrayList<Taken>();
        for (int i = 0; i < Effort.of(20); i++) {
            List<String> before = List.copyOf(written);
            Taken taken = desk("&format=NDJSON");
            assertThat(told(taken)).as("all that was acknowledged before").containsAll(before);
            exports.add(taken);
        }
        taking.set(false);
        writer.join();
        for (Taken taken : exports) {
            await().untilAsserted(() -> {
                Set<String> all = told(taken);
                all.addAll(TestExports.casesOfEventsAfter(taken.position()));
                assertThat(all).containsAll(written);
            });
        }
    }

    private static Set<String> told(Taken taken) {
        return new HashSet<>(taken.lines().stream().map(line -> line.path("externalId").asText()).toList());
    }
}
