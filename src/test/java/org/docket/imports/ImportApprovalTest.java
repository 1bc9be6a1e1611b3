package org.docket.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKey;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.desk;
import static org.docket.imports.TestImports.approve;
import static org.docket.imports.TestImports.cases;
import static org.docket.imports.TestImports.records;
import static org.docket.imports.TestImports.refusals;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.casework.SecondPersonNeeded;
import org.docket.casework.VerifyLog;
import org.docket.exports.TestExports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an import would show readers takes a second person of this desk; names in its file are nobody. */
@QuarkusTest
@Tag("postgresql")
@TestProfile(SecondPersonNeeded.class)
class ImportApprovalTest {

    private static final String UNKNOWN = "01a20d94-9dd8-7423-93d5-3629db2a1585";

    private static String second;
    private static String reviewer;
    private static String reader;

    @Inject
    VerifyLog verifyLog;

    @Inject
    EntityManager em;

    @Inject
    ImportFiles files;

    @Inject
    ImportApprover approver;

    @BeforeEach
    void people() {
        if (reviewer == null) {
            keyOf("CHECKER");
            second = person("REVIEWER");
            reviewer = ownKey(second, "moves:review", "cases:read");
            reader = ownKey(second, "moves:review", "identities:read");
        }
    }

    private static String name() {
        return "approval-" + UUID.randomUUID();
    }

    private static String text(String name) {
        return "It is so: " + name;
    }

    /** A case that two invented people published elsewhere. */
    private static String published(String name) {
        return """
                {"type":"case","externalId":"%1$s","claim":{"text":"It is so: %1$s","language":"en"},\
                "publication":{"summary":"It is.","by":"Ada","approvedBy":"Grace"}}""".formatted(name);
    }

    private static String inHouse(String name) {
        return "{\"type\":\"case\",\"externalId\":\"%1$s\",\"claim\":{\"text\":\"It is so: %1$s\",\"language\":\"en\"}}".formatted(name);
    }

    private static String idOf(String name) {
        return (String) cases(text(name)).getFirst().get("id");
    }

    private static JsonPath view(JsonPath report) {
        return desk().get("/v1/imports/" + report.getString("id")).then().statusCode(200).extract().jsonPath();
    }

    private static Response file(String key, JsonPath report) {
        return with(key).get("/v1/imports/" + report.getString("id") + "/file");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private void update(String change, JsonPath report) {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("update imports set " + change + " where id = :id")
                .setParameter("id", UUID.fromString(report.getString("id"))).executeUpdate());
    }

    private void verified() throws Exception {
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }

    @Test
    void one_person_with_invented_names_publishes_nothing() {
        String name = name();
        JsonPath report = records(inHouse(name + 1), published(name), """
                {"type":"case","externalId":"%1$s-moved","claim":{"text":"It moved: %1$s","language":"en"},"evidence":[\
                {"externalId":"a","kind":"IMAGE","stance":"SUPPORTS","source":{"name":"First %1$s","kind":"MEDIA","reliability":"A"},"credibility":1},\
                {"externalId":"b","kind":"VIDEO","stance":"SUPPORTS","source":{"name":"Second %1$s","kind":"MEDIA","reliability":"B"},"credibility":2}],\
                "moves":[{"move":"CORROBORATE","reason":"Two cameras.","by":"Ada","approvedBy":"Grace"}]}""".formatted(name));

        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 2));
        assertThat(refusals(report)).extracting("line", "pointer", "code").containsExactly(tuple(2, "/publication/approvedBy", "guards-unmet"),
                tuple(3, "/moves/0", "guards-unmet"));
        assertThat(refusals(report)).allSatisfy(refusal -> assertThat((String) refusal.get("detail")).contains("can approve this import"));
        assertThat(report.getBoolean("needsApproval")).isTrue();
        assertThat(cases(text(name))).isEmpty();
        assertThat(cases("It moved: " + name)).isEmpty();
        assertThat(given().get("/v1/verdicts?limit=200").asString()).doesNotContain(name);
    }

    @Test
    void a_second_person_approves_and_what_was_refused_is_taken() throws Exception {
        String name = name();
        JsonPath report = records(inHouse(name + 1), published(name),
                "{\"type\":\"link\",\"case\":\"%s\",\"relation\":\"RELATED\",\"other\":\"%s\"}".formatted(name, name + 1));
        long before = TestExports.desk("&format=CSV").position();

        JsonPath approved = approve(reviewer, report.getString("id")).then().statusCode(202).extract().jsonPath();

        assertThat(approved.getString("state")).isEqualTo("DONE");
        assertThat(approved.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 1, "refused", 0));
        assertThat(approved.getMap("links")).isEqualTo(Map.of("made", 1, "unchanged", 0, "refused", 0));
        assertThat(approved.getInt("refusals")).isZero();
        assertThat(refusals(approved)).isEmpty();
        assertThat(approved.getMap("")).doesNotContainKey("needsApproval").containsKeys("approvedBy", "approvedAt");
        await().until(() -> !files.isHere(UUID.fromString(report.getString("id"))));
        given().get("/v1/verdicts/" + idOf(name)).then().statusCode(200);
        JsonPath history = desk().get("/v1/cases/" + idOf(name) + "/history").jsonPath();
        assertThat(history.getMap("items.find { it.type == 'CASE_PUBLISHED' }.data.elsewhere")).isEqualTo(Map.of("by", "Ada", "approvedBy", "Grace",
                "approval", Map.of("importId", report.getString("id"), "approvedBy", second)));
        refused(approve(reviewer, report.getString("id")), 409, "import-approved");
        JsonPath events = desk().get("/v1/events?limit=200&after=" + before).jsonPath();
        assertThat(events.getString("items.find { it.type == 'IMPORT_APPROVED' }.actorId")).isEqualTo(second);
        assertThat(events.getMap("items.find { it.type == 'IMPORT_APPROVED' }.data")).containsEntry("importId", report.getString("id"))
                .containsEntry("sha256", report.getString("sha256"));
        assertThat(with(key(partner(), "events:read")).get("/v1/events?limit=200&after=" + before).then().statusCode(200).extract().asString())
                .doesNotContain("IMPORT_APPROVED").doesNotContain(second).doesNotContain("Grace");
        verified();
    }

    @Test
    void a_reviewer_reads_an_import_and_downloads_its_exact_bytes_before_they_approve_it() throws NoSuchAlgorithmException {
        String body = published(name()).replace("It is.", "Jā, tā ir.") + "\r\n\n";
        JsonPath report = records(body);
        String address = "/v1/imports/" + report.getString("id");

        with(reviewer).get(address).then().statusCode(200).body("sha256", equalTo(report.getString("sha256"))).body("needsApproval", equalTo(true));
        with(reviewer).get(address + "/refusals").then().statusCode(200).body("items.code", equalTo(List.of("guards-unmet")));
        Response file = file(reader, report);

        byte[] bytes = file.then().statusCode(200).extract().asByteArray();
        assertThat(bytes).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(report.getString("sha256")).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(file.header("Repr-Digest")).isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
        assertThat(file.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(file.header("Content-Type")).isEqualTo(TestImports.NDJSON);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"import-" + report.getString("id") + ".ndjson\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(desk().get(address + "/file").asByteArray()).isEqualTo(bytes);
        with(reader).head(address + "/file").then().statusCode(200).header("Content-Length", String.valueOf(bytes.length));
        assertThat(file(reader, report).asByteArray()).isEqualTo(bytes);
    }

    @Test
    void an_import_is_closed_to_those_who_may_not_approve_it() {
        JsonPath report = records(published(name()));
        String address = "/v1/imports/" + report.getString("id");
        for (String key : List.of(keyOf("CHECKER"), key(partner(), "cases:read", "events:read"))) {
            for (String path : List.of("", "/refusals", "/file")) {
                with(key).get(address + path).then().statusCode(403).body("scope", equalTo("admin"))
                        .body("detail", equalTo("This takes the scope admin or moves:review."));
            }
        }
        file(reviewer, report).then().statusCode(403).body("scope", equalTo("identities:read"));
        with(reader).get("/v1/imports").then().statusCode(403);
        with(reader).delete(address).then().statusCode(403);
        with(reader).get("/v1/imports/" + UNKNOWN + "/file").then().statusCode(404);
    }

    @Test
    void a_file_is_downloaded_only_while_it_is_kept() throws IOException {
        JsonPath approved = records(published(name()));
        JsonPath late = records(published(name()));
        JsonPath lost = records(published(name()));
        JsonPath inHouse = records(inHouse(name()));
        approve(reviewer, approved.getString("id")).then().statusCode(202).body("state", equalTo("DONE"));
        update("approvable_until = '" + Instant.now().minusSeconds(1) + "'", late);
        files.drop(UUID.fromString(lost.getString("id")));

        for (JsonPath gone : List.of(approved, late, lost, inHouse)) {
            refused(file(reader, gone), 409, "import-file-gone");
        }
    }

    @Test
    void names_in_a_file_are_not_needed_where_a_second_person_approves() {
        String name = name();
        JsonPath report = TestImports.approved(reviewer, published(name).replace(",\"by\":\"Ada\",\"approvedBy\":\"Grace\"", ",\"withdrawal\":{\"reason\":\"It named somebody.\"}"));

        assertThat(report.getInt("claims.made")).isEqualTo(1);
        given().get("/v1/verdicts/" + idOf(name)).then().statusCode(410);
    }

    @Test
    void what_lacks_more_than_a_second_person_is_refused_with_an_approval_too() {
        String name = name();
        String unearned = """
                {"type":"case","externalId":"%1$s-2","claim":{"text":"Nobody saw: %1$s","language":"en"},\
                "moves":[{"move":"CORROBORATE","reason":"I say so.","by":"Ada","approvedBy":"Grace"}]}""".formatted(name);
        JsonPath alone = records(unearned);
        assertThat(alone.getMap("")).doesNotContainKey("needsApproval");
        refused(approve(reviewer, alone.getString("id")), 409, "nothing-to-approve");

        JsonPath report = TestImports.approved(reviewer, published(name), unearned);

        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 1));
        assertThat(refusals(report)).extracting("line", "detail").containsExactly(tuple(2, "Unmet: CORROBORATION."));
    }

    @Test
    void neither_the_author_nor_the_keys_of_either_are_the_second_person() {
        String boss = ownKey(person("ADMIN", "REVIEWER", "CHECKER"), "admin", "moves:review");
        String other = person("ADMIN", "REVIEWER");
        String made = with(boss).contentType("application/json").body(Map.of("ownerId", other, "scopes", List.of("admin", "moves:review"))).post("/v1/keys")
                .then().statusCode(201).extract().path("key");
        String name = name();
        String ofBoss = records(with(boss), published(name)).getString("id");
        String withMade = records(with(made), published(name)).getString("id");

        refused(approve(boss, ofBoss), 403, "own-import");
        refused(approve(made, ofBoss), 403, "own-import");
        refused(approve(boss, withMade), 403, "own-import");
        refused(approve(made, withMade), 403, "own-import");
        refused(approve(ownKey(other, "moves:review"), withMade), 403, "own-import");
        approve(keyOf("CHECKER"), ofBoss).then().statusCode(403).body("scope", equalTo("moves:review"));
        approve(key(partner(), "events:read"), ofBoss).then().statusCode(403);
        assertThat(cases(text(name))).isEmpty();
        approve(ownKey(other, "moves:review"), ofBoss).then().statusCode(202).body("claims.made", equalTo(1));
        approve(reviewer, withMade).then().statusCode(202).body("claims.unchanged", equalTo(1));
    }

    @Test
    void a_trial_and_an_import_without_publications_have_nothing_to_approve() {
        JsonPath trial = TestImports.imported(TestImports.NDJSON, published(name()), Map.of("dryRun", true));
        assertThat(trial.getMap("")).doesNotContainKey("needsApproval");
        refused(approve(reviewer, trial.getString("id")), 409, "nothing-to-approve");
        refused(approve(reviewer, records(inHouse(name())).getString("id")), 409, "nothing-to-approve");
        approve(reviewer, UNKNOWN).then().statusCode(404);
    }

    @Test
    void an_import_that_is_under_way_is_not_approved() {
        JsonPath report = records(published(name()));
        update("state = 'RUNNING', ended_at = null, worker = '" + UNKNOWN + "', leased_until = '2999-01-01 00:00:00+00'", report);

        refused(approve(reviewer, report.getString("id")), 409, "import-under-way");

        update("state = 'DONE', ended_at = updated_at, worker = null, leased_until = null", report);
        approve(reviewer, report.getString("id")).then().statusCode(202).body("claims.made", equalTo(1));
    }

    @Test
    void of_two_approvals_at_once_one_is_done() throws Exception {
        JsonPath report = records(published(name()));
        String third = ownKey(person("REVIEWER"), "moves:review");
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> both = people.invokeAll(List.of(() -> approve(reviewer, report.getString("id")), () -> approve(third, report.getString("id"))));

            assertThat(List.of(both.get(0).get().statusCode(), both.get(1).get().statusCode())).containsExactlyInAnyOrder(202, 409);
        }
        assertThat(view(report).getInt("claims.made")).isEqualTo(1);
    }

    @Test
    void a_file_that_is_gone_is_not_approved() throws IOException {
        JsonPath report = records(published(name()));
        files.drop(UUID.fromString(report.getString("id")));
        refused(approve(reviewer, report.getString("id")), 409, "import-file-gone");
    }

    @Test
    void a_file_is_kept_for_a_bounded_time_or_until_the_import_is_stopped() throws IOException {
        String name = name();
        JsonPath late = records(published(name));
        JsonPath stopped = records(published(name));
        JsonPath waiting = records(published(name));
        update("approvable_until = '" + Instant.now().minusSeconds(1) + "'", late);
        refused(approve(reviewer, late.getString("id")), 409, "import-file-gone");
        desk().delete("/v1/imports/" + stopped.getString("id")).then().statusCode(200).body("state", equalTo("DONE")).body("needsApproval", nullValue());
        refused(approve(reviewer, stopped.getString("id")), 409, "import-file-gone");

        approver.sweep();

        assertThat(List.of(late, stopped, waiting)).extracting(report -> files.isHere(UUID.fromString(report.getString("id")))).containsExactly(false, false, true);
        assertThat(view(late).getMap("")).doesNotContainKey("needsApproval");
        approve(reviewer, waiting.getString("id")).then().statusCode(202).body("claims.made", equalTo(1));
    }
}
