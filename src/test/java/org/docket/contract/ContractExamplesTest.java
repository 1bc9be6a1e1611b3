package org.docket.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.TestPeople;
import org.docket.casework.SecondPersonNeeded;
import org.docket.contract.ContractDocument.Operation;
import org.docket.custody.StampedDesk;
import org.docket.examiner.TestPictures;
import org.docket.platform.RawSite;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/** The contract's examples are exchanges that took place: one afternoon at a desk, every operation once. */
@QuarkusTest
@TestProfile(ContractExamplesTest.DeskOfOne.class)
@QuarkusTestResource(value = StampedDesk.class, restrictToAnnotatedClass = true)
class ContractExamplesTest {

    /** A desk of its own: one person, until somebody joins. */
    public static class DeskOfOne extends SecondPersonNeeded {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("docket.outside.loopback", "true");
            return settings;
        }
    }


    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path EXAMPLES = Path.of("src/main/resources/contract/examples");
    /** Pictures, files, what answers with nothing, and what is longer than it says. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("drawWorkflow", "drawBadge", "packCase", "feedCorrections", "feedVerdicts", "streamVerdicts",
            "revokeKey", "rejectDisclosure", "removeWebhook", "readFile", "readPublicFile", "readUpload", "continueUpload", "continueUploadByPost", "endUpload", "searchImages", "readDiscovery",
            "downloadImport", "downloadRefusals", "followImport", "exportVerdicts", "takeBackup");
    private static final RestAssuredConfig NDJSON =
            RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));
    private static final int MOST_ITEMS = 2;
    private static final int MOST_FACTS = 6;

    private final Map<String, ObjectNode> exchanges = new HashMap<>();

    @Test
    void every_operation_has_an_example_that_took_place_and_that_its_schemas_allow() throws IOException {
        anAfternoonAtTheDesk();
        if (Boolean.getBoolean("docket.regenerate")) {
            write();
            return;
        }
        Set<String> operations = ContractDocument.COMMITTED.operations().stream().map(Operation::id).collect(Collectors.toSet());
        operations.removeAll(WITHOUT_EXAMPLE);
        assertThat(exchanges.keySet()).isEqualTo(operations);
        for (Operation operation : ContractDocument.COMMITTED.operations()) {
            if (!WITHOUT_EXAMPLE.contains(operation.id())) {
                check(operation, JSON.readTree(EXAMPLES.resolve(operation.id() + ".json").toFile()));
            }
        }
    }

    private static void check(Operation operation, JsonNode example) {
        JsonNode answer = operation.node().get("responses").properties().iterator().next().getValue();
        JsonNode media = answer.get("content").iterator().next();
        assertThat(ContractDocument.COMMITTED.errors(media, example.get("answer"))).as(operation.id()).isEmpty();
        assertThat(media.get("example")).as("run `make docs`").isEqualTo(example.get("answer"));
        if (example.has("request")) {
            JsonNode taken = operation.node().at("/requestBody/content").iterator().next();
            assertThat(ContractDocument.COMMITTED.errors(taken, example.get("request"))).as(operation.id()).isEmpty();
        }
    }

    private void anAfternoonAtTheDesk() throws IOException {
        String harbor = id(recorded("addSource").body("""
                {"name": "Harbor authority", "kind": "AGENCY", "reliability": "B"}""").post("/v1/sources"));
        String ferries = id(json("""
                {"name": "Northern Ferries", "kind": "COMPANY", "reliability": "D"}""").post("/v1/sources"));
        String mate = id(json("""
                {"name": "The ship's first mate", "kind": "WITNESS", "reliability": "C"}""").post("/v1/sources"));
        String id = id(recorded("openCase").body("""
                {"claim": {"text": "The ferry sailed with its bow doors open.", "language": "en", "claimantId": "%s", "respondentId": "%s",
                 "madeOn": "2026-03-02", "appearances": ["https://paper.example/2026/03/02/ferry"]}, "topics": ["shipping"]}"""
                .formatted(mate, ferries)).post("/v1/cases"));
        String other = id(json("""
                {"claim": {"text": "Northern Ferries has sailed with open doors before.", "language": "en"}}""").post("/v1/cases"));
        String video = id(recorded("attachEvidence").body("""
                {"kind": "VIDEO", "stance": "SUPPORTS", "sourceId": "%s", "credibility": 2, "summary": "The quay's camera shows the doors.",
                 "url": "https://harbor.example/camera/7", "publishedOn": "2026-03-03", "question": "Were the doors open as the ship left?",
                 "archiveUrl": "https://archive.example/harbor/camera/7", "shownAt": "2026-03-02", "shownPlace": "The north quay", "locator": "06:02",
                 "speakerId": "%s"}""".formatted(harbor, mate)).post("/v1/cases/" + id + "/evidence"));
        json("""
                {"kind": "STATEMENT", "stance": "REFUTES", "sourceId": "%s", "quote": "Alle porter var lukket.", "language": "no",
                 "translation": "All doors were closed.", "publishedOn": "2026-03"}"""
                .formatted(ferries)).post("/v1/cases/" + id + "/evidence");
        String mark = "/v1/cases/" + id + "/evidence/" + video + "/decisive";
        recorded("markEvidence").header("If-Match", "*").body("""
                {"reason": "It shows the whole departure, and the authority vouches for it."}""").put(mark);
        recorded("unmarkEvidence").header("If-Match", "*").delete(mark + "?reason=The+camera+sees+one+door+only.");
        recorded("moveCase").header("If-Match", "*").body("""
                {"move": "DISPUTE", "reason": "The video contradicts the company."}""").post("/v1/cases/" + id + "/moves");
        recorded("linkCase").body("""
                {"relation": "RELATED", "caseId": "%s"}""".formatted(other)).post("/v1/cases/" + id + "/links");
        patch("editCase").header("If-Match", "*").body("""
                {"topics": ["shipping", "safety"]}""").patch("/v1/cases/" + id);
        patch("changeSource").body("""
                {"reliability": "A"}""").patch("/v1/sources/" + harbor);
        reads(id, video, harbor);
        files(id, video);
        pictures("/v1/cases/" + id + "/evidence/" + video + "/files");
        samePictures("/v1/cases/" + other, harbor, ferries);
        publication(id);
        peopleAndKeys(id);
        recorded("withdrawEvidence").header("If-Match", "*").body("""
                {"reason": "The camera's clock was a day behind."}""").post("/v1/cases/" + id + "/evidence/" + video + "/withdrawal");
        captures(harbor, other);
        matches(id);
        submissions(id);
        imports();
        webhooks(other);
    }

    /** What a partner and others want to have checked. */
    private void submissions(String id) {
        String harbors = ask(recorded("submitClaim"), "The harbor master was asleep that night.");
        String submissions = "/v1/submissions/";
        recorded("listSubmissionMatches").get(submissions + ask(json(""), "Is it true that the ferry left with its bow doors open?") + "/matches?limit=1");
        recorded("listSubmissions").get("/v1/submissions?state=WAITING&limit=1");
        recorded("openSubmission").body("""
                {"claim": {"text": "The harbor master was asleep in the night of 2 March 2026.", "language": "en"}}""").post(submissions + harbors + "/case");
        recorded("readSubmission").get(submissions + harbors);
        recorded("joinSubmission").body("""
                {"caseId": "%s", "reason": "We are looking into that already."}""".formatted(id)).post(submissions + ask(json(""), "Who left the doors open?") + "/joining");
        recorded("declineSubmission").body("""
                {"reason": "Whether a ferry is beautiful cannot be checked."}""").post(submissions + ask(json(""), "Ferries are beautiful.") + "/refusal");
    }

    private static String ask(RequestSpecification by, String text) {
        return id(by.body("""
                {"text": "%s", "language": "en", "url": "https://forum.example/t/77", "contact": "reader@paper.example"}""".formatted(text)).post("/v1/submissions"));
    }

    /** Another newsroom sends what it has on the ferry; one line lacks its claim. */
    private void imports() {
        String report = recorded("importRecords").config(NDJSON).contentType("application/x-ndjson").header("Prefer", "wait=10").body("""
                {"type":"source","externalId":"coast-radio","name":"Coast Radio","kind":"MEDIA","reliability":"B"}
                {"type":"case","externalId":"ferry-7","claim":{"text":"The ferry's captain was asleep.","language":"en","claimant":"coast-radio"},\
                "reviews":[{"publisher":{"name":"Harbor Facts","site":"facts.example"},"url":"https://facts.example/captain","title":"Was the captain asleep?",\
                "reviewedAt":"2026-03-09T10:00:00Z","language":"en","label":"False","rating":{"value":1,"best":5,"worst":1},"stance":"REFUTES"}]}
                {"type":"case","externalId":"ferry-8","claim":{"language":"en"}}
                """).post("/v1/imports").then().statusCode(202).extract().path("id");
        recorded("listImports").get("/v1/imports?limit=1");
        recorded("readImport").get("/v1/imports/" + report);
        recorded("listRefusals").get("/v1/imports/" + report + "/refusals");
        recorded("stopImport").delete("/v1/imports/" + report);
        String brought = given().header("Authorization", TestDatabase.BEARER).get("/v1/cases?limit=1").path("items[0].id");
        String review = recorded("listReviews").get("/v1/cases/" + brought + "/reviews").path("items[0].id");
        recorded("removeReview").queryParam("reason", "It is of another ferry.").delete("/v1/cases/" + brought + "/reviews/" + review);
    }

    /** A newspaper wants to be told, and puts its program in order. */
    private void webhooks(String id) throws IOException {
        try (var paper = new RawSite()) {
            paper.on("/hooks/docket", connection -> connection.send("HTTP/1.1 202 Accepted\r\nContent-Length: 6\r\n\r\nthanks"));
            String hook = id(recorded("addWebhook").body("""
                    {"url": "%s", "events": ["verdict.published", "verdict.changed", "verdict.corrected", "verdict.withdrawn", "log.case_moved"],
                     "filters": {"topic": "shipping"}, "description": "The front page"}""".formatted(paper.url("/hooks/docket"))).post("/v1/webhooks"));
            String path = "/v1/webhooks/" + hook;
            patch("changeWebhook").header("If-Match", "*").body("""
                    {"filters": null, "description": "All of the front page"}""").patch(path);
            json("{\"summary\": \"Nobody has shown it.\"}").header("If-Match", "*").post("/v1/cases/" + id + "/publication");
            await().atMost(Duration.ofSeconds(30)).until(() -> !given().header("Authorization", TestDatabase.BEARER)
                    .get(path + "/deliveries?state=DELIVERED").<List<?>>path("items").isEmpty());
            String told = recorded("listDeliveries").get(path + "/deliveries?state=DELIVERED").path("items[0].id");
            recorded("readDelivery").get(path + "/deliveries/" + told);
            recorded("rotateSecret").body("""
                    {"overlapHours": 48}""").post(path + "/secret-rotation");
            recorded("testWebhook").post(path + "/test");
            recorded("replayWebhook").body("""
                    {"from": 1}""").post(path + "/replay");
            recorded("readProgress").get(path + "/progress");
            recorded("listWebhooks").get("/v1/webhooks");
            recorded("readWebhook").get(path);
            given().header("Authorization", TestDatabase.BEARER).delete(path).then().statusCode(204);
        }
    }

    /** Somebody asks about the same ferry again. */
    private void matches(String id) {
        String again = "/v1/cases/" + id(json("""
                {"claim": {"text": "Did the ferry sail with its bow doors open?", "language": "en"}}""").header("Prefer", "wait=5").post("/v1/cases"));
        recorded("listMatches").get(again + "/matches?limit=1");
        String dismissal = again + "/matches/" + id + "/dismissal";
        recorded("dismissMatch").header("If-Match", "*").body("""
                {"reason": "They ask about the ferry of 1987."}""").post(dismissal);
        recorded("restoreMatch").header("If-Match", "*").delete(dismissal);
    }

    /** The paper put its sentence right a day later. */
    private void captures(String source, String id) throws IOException {
        try (var paper = new RawSite()) {
            paper.page("/2026/03/02/ferry", "<title>A night on the quay</title><article><p>The ferry left at 2 with its doors open, the mate said.</p></article>");
            String item = "/v1/cases/" + id + "/evidence/" + id(json("""
                    {"kind": "DOCUMENT", "stance": "CONTEXT", "sourceId": "%s", "quote": "The ferry left at 1 with its doors open, the mate said.", "url": "%s"}"""
                    .formatted(source, paper.url("/2026/03/02/ferry"))).post("/v1/cases/" + id + "/evidence"));
            String capture = id(recorded("captureEvidence").post(item + "/captures"));
            recorded("listCaptures").get(item + "/captures");
            recorded("readCapture").get(item + "/captures/" + capture);
        }
    }

    private void reads(String id, String item, String source) {
        recorded("listCases").get("/v1/cases?limit=1");
        recorded("readCase").get("/v1/cases/" + id);
        recorded("readHistory").get("/v1/cases/" + id + "/history");
        recorded("listEvidence").get("/v1/cases/" + id + "/evidence");
        recorded("readEvidence").get("/v1/cases/" + id + "/evidence/" + item);
        recorded("listSources").get("/v1/sources?q=Harbor&limit=1");
        recorded("readIdentity").get("/v1/sources/" + source + "/identity");
        recorded("readSource").get("/v1/sources/" + source);
        recorded("listDependents").get("/v1/sources/" + source + "/dependents?reliability=E");
        recorded("listEvents").get("/v1/events?limit=2");
        recorded("readQueue").get("/v1/queue?need=UNASSIGNED&limit=1");
        recorded("readWorkflow").get("/v1/workflow");
        recorded("listRatings").get("/v1/ratings");
        recorded("readMe").get("/v1/me");
    }

    private void files(String id, String item) {
        String files = "/v1/cases/" + id + "/evidence/" + item + "/files";
        String sha256 = recorded("addFile").contentType("text/plain").body("06:02 The doors are open.").post(files + "?name=log.txt")
                .then().statusCode(201).extract().path("sha256");
        recorded("listFiles").get(files);
        recorded("clearFile").body("""
                {"reason": "The log names nobody."}""").post(files + "/" + sha256 + "/clearance");
        String stamps = files + "/" + sha256 + "/time-stamps";
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().header("Authorization", TestDatabase.BEARER).get(stamps).path("items[0].stampedAt") != null);
        recorded("listTimeStamps").get(stamps);
        recorded("listCustody").get(files + "/" + sha256 + "/custody");
    }

    private void samePictures(String address, String... sources) {
        List<String> items = Stream.of(sources).map(source -> json("""
                {"kind": "IMAGE", "stance": "CONTEXT", "sourceId": "%s", "summary": "The quay in the morning."}""".formatted(source)).post(address + "/evidence").<String>path("id")).toList();
        items.forEach(item -> given().header("Authorization", TestDatabase.BEARER).contentType("image/jpeg").body(TestPictures.still()).queryParam("name", "quay.jpg")
                .post(address + "/evidence/" + item + "/files").then().statusCode(201));
        recorded("distinguishPictures").header("If-Match", "*").body("""
                {"otherId": "%s", "reason": "The second item has the wrong file. Its own picture shows the quay at eight."}""".formatted(items.getFirst()))
                .post(address + "/evidence/" + items.getLast() + "/distinction");
    }

    private void pictures(String files) {
        byte[] picture = TestPictures.still();
        String sha256 = given().header("Authorization", TestDatabase.BEARER).contentType("image/jpeg").body(picture).queryParam("name", "still-07.jpg")
                .post(files).then().statusCode(201).extract().path("sha256");
        String findings = files + "/" + sha256 + "/findings";
        await().atMost(Duration.ofMinutes(1)).until(() -> given().header("Authorization", TestDatabase.BEARER).get(findings).path("state").equals("DONE"));
        recorded("readFindings").get(findings);
        recorded("matchImage").contentType("image/jpeg").body(picture).post("/v1/matches/images");
    }

    private void publication(String id) {
        String address = "/v1/cases/" + id;
        recorded("requestComment").body("""
                {"askedAt": "2026-03-04T09:00:00Z", "channel": "press@ferries.example", "deadlineAt": "2026-03-05T09:00:00Z"}""")
                .post(address + "/comment-requests");
        String asked = given().header("Authorization", TestDatabase.BEARER).get(address + "/comment-requests").path("items[0].id");
        recorded("answerComment").body("""
                {"outcome": "REPLIED", "reply": "We are looking into it.", "answeredAt": "2026-03-04T16:30:00Z"}""")
                .post(address + "/comment-requests/" + asked + "/answer");
        recorded("listComments").get(address + "/comment-requests");
        recorded("publishCase").header("If-Match", "*").header("Prefer", "wait=5").body("""
                {"summary": "A camera shows the doors open; the company says they were closed.", "rating": "MISSING_CONTEXT", "reviewOn": "2026-09-01",
                 "article": {"url": "https://paper.example/2026/03/05/ferry", "headline": "What the camera on the quay shows", "authors": ["Ines Alder"]}}""")
                .post(address + "/publication");
        patch("editCase").header("If-Match", "*").header("Prefer", "wait=5").body("""
                {"summary": "One camera shows the doors open; the company says they were closed.", "reason": "There is one camera.",
                 "correction": {"type": "CLARIFICATION", "note": "There is one camera, not several."}}""").patch(address);
        recorded("listVerdicts").get("/v1/verdicts?q=ferry&limit=1&highlights=true&facets=status,language");
        recorded("matchClaims").contentType("application/json").body("""
                {"text": "So the ferry really did sail with its doors open? https://t.example/f", "language": "en", "limit": 1}""").post("/v1/matches");
        recorded("searchClaims").urlEncodingEnabled(false).get("/v1alpha1/claims:search?query=ferry+doors&languageCode=en");
        recorded("readVerdict").get("/v1/verdicts/" + id);
        recorded("listPublicFiles").get("/v1/verdicts/" + id + "/files");
        recorded("readClaimReview").get("/v1/verdicts/" + id + "/claim-review");
        recorded("feedClaimReviews").get("/feeds/claim-reviews.json?limit=1");
        recorded("readVerdictHistory").get("/v1/verdicts/" + id + "/history");
        recorded("listChanges").get("/v1/verdicts/changes?limit=1");
        recorded("readStatistics").get("/v1/statistics");
        recorded("listCorrections").get("/v1/corrections?limit=1");
        recorded("withdrawPublication").header("If-Match", "*").body("""
                {"reason": "The camera's clock cannot be trusted."}""").post(address + "/publication/withdrawal");
    }

    /** With two people at the desk. */
    private void proposals(String id, String reviewerKey) {
        String address = "/v1/cases/" + id;
        String proposal = json("""
                {"summary": "The company says the doors were closed; nothing on file says otherwise."}""").header("If-Match", "*")
                .post(address + "/publication").then().statusCode(202).extract().path("id");
        recorded("listProposals").get("/v1/proposals?state=PENDING&limit=1");
        recorded("readProposal").get("/v1/proposals/" + proposal);
        reviewing("rejectProposal", reviewerKey).body("""
                {"reason": "Say since when."}""").post("/v1/proposals/" + proposal + "/rejection");
        proposal = json("""
                {"summary": "As of March 2026 the company says the doors were closed."}""").header("If-Match", "*")
                .post(address + "/publication").then().statusCode(202).extract().path("id");
        reviewing("approveProposal", reviewerKey).post("/v1/proposals/" + proposal + "/approval");
        importApproval(reviewerKey);
        additions(id);
        takenBack(id);
    }

    /** A verdict of another newsroom, which two people of that one are said to have published. */
    private void importApproval(String reviewerKey) {
        String report = given().config(NDJSON).header("Authorization", TestDatabase.BEARER).contentType("application/x-ndjson").header("Prefer", "wait=10").body("""
                {"type":"case","externalId":"harbor-3","claim":{"text":"The harbor was closed on 2 March.","language":"en"},\
                "publication":{"summary":"It was open.","by":"Ada Harbor","approvedBy":"Bo Quay"}}
                """).post("/v1/imports").then().statusCode(202).extract().path("id");
        given().header("Authorization", "Bearer " + reviewerKey).header("Prefer", "wait=10").filter(new Recorder("approveImport")).post("/v1/imports/" + report + "/approval");
    }

    /** An item that came after the publication. */
    private void additions(String id) {
        String address = "/v1/cases/" + id;
        id(json("""
                {"kind": "DOCUMENT", "stance": "CONTEXT", "sourceId": "%s", "summary": "The timetable of that day."}"""
                .formatted(given().header("Authorization", TestDatabase.BEARER).get("/v1/sources?limit=1").<String>path("items[0].id"))).post(address + "/evidence"));
        String own = given().header("Authorization", TestDatabase.BEARER).get("/v1/proposals?state=PENDING&caseId=" + id).path("items.find { it.kind == 'CLEARANCE' }.id");
        given().header("Authorization", TestDatabase.BEARER).post("/v1/proposals/" + own + "/withdrawal").then().statusCode(201);
    }

    /** A desk of one. */
    private void cleared(String id, String reviewer) {
        active(reviewer, false);
        String address = "/v1/cases/" + id;
        String item = given().header("Authorization", TestDatabase.BEARER).get(address + "/evidence?limit=200").path("items.find { it.state == 'UNCLEARED' }.id");
        recorded("clearAdditions").header("If-Match", "*").body("{\"evidence\": [\"%s\"]}".formatted(item)).post(address + "/clearance");
        active(reviewer, true);
    }

    private void active(String person, boolean active) {
        json("{\"active\": %b}".formatted(active)).contentType("application/merge-patch+json").patch("/v1/people/" + person).then().statusCode(200);
    }

    /** Its author thinks again. */
    private void takenBack(String id) {
        String proposal = json("""
                {"reason": "It was asked of another ferry."}""").header("If-Match", "*").post("/v1/cases/" + id + "/publication/withdrawal")
                .then().statusCode(202).extract().path("id");
        recorded("takeBackProposal").post("/v1/proposals/" + proposal + "/withdrawal");
    }

    /** The ferry company has another name now. */
    private void sourceChanges(String id, String reviewerKey) {
        String company = "/v1/sources/" + given().header("Authorization", TestDatabase.BEARER).get("/v1/cases/" + id).<String>path("claim.respondentId");
        renamed(company, "Northern Lines");
        recorded("readSourceChange").get(company + "/change");
        reviewing("rejectSourceChange", reviewerKey).body("{\"reason\": \"It has the old name in the register.\"}").post(company + "/change/rejection");
        renamed(company, "Northern Line");
        recorded("takeBackSourceChange").post(company + "/change/withdrawal");
        renamed(company, "Northern Lines");
        reviewing("approveSourceChange", reviewerKey).post(company + "/change/approval");
    }

    private static void renamed(String source, String name) {
        json("{\"name\": \"%s\"}".formatted(name)).contentType("application/merge-patch+json").patch(source).then().statusCode(202);
    }

    /** A witness who need not be protected any more. */
    private void disclosure(String reviewerKey) {
        String witness = "/v1/sources/" + id(json("""
                {"name": "The ship's cook", "kind": "WITNESS", "reliability": "C", "protectedIdentity": true, "protectionReason": "He works there."}""").post("/v1/sources"));
        json("{\"protectedIdentity\": false}").contentType("application/merge-patch+json").patch(witness).then().statusCode(202);
        recorded("readDisclosure").get(witness + "/disclosure");
        reviewing("approveDisclosure", reviewerKey).post(witness + "/disclosure/approval");
    }

    private RequestSpecification reviewing(String operation, String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json").filter(new Recorder(operation));
    }

    private void peopleAndKeys(String id) {
        String person = id(recorded("addPerson").body("""
                {"name": "Ada Example", "email": "ada@newsroom.example", "roles": ["CHECKER"]}""").post("/v1/people"));
        String partner = id(recorded("addPartner").body("""
                {"name": "Harbor Gazette", "site": "gazette.example", "contact": "desk@gazette.example"}""").post("/v1/partners"));
        String key = id(recorded("createKey").body("""
                {"ownerId": "%s", "scopes": ["cases:read", "cases:write"], "expiresAt": "2099-01-01T00:00:00Z", "note": "Ada's editor"}"""
                .formatted(person)).post("/v1/keys"));
        recorded("listPeople").get("/v1/people?limit=1");
        recorded("readPerson").get("/v1/people/" + person);
        String reviewer = id(json("""
                {"name": "Rex Example", "email": "rex@newsroom.example", "roles": ["REVIEWER"]}""").post("/v1/people"));
        String reviewerKey = TestPeople.ownKey(reviewer, "moves:review", "identities:read");
        proposals(id, reviewerKey);
        sourceChanges(id, reviewerKey);
        disclosure(reviewerKey);
        patch("changePerson").body("""
                {"roles": ["CHECKER", "REVIEWER"]}""").patch("/v1/people/" + person);
        recorded("invitePerson").post("/v1/people/" + person + "/invitation");
        recorded("listPartners").get("/v1/partners?limit=1");
        recorded("readPartner").get("/v1/partners/" + partner);
        patch("changePartner").body("""
                {"active": false}""").patch("/v1/partners/" + partner);
        recorded("listKeys").get("/v1/keys?ownerId=" + person);
        recorded("readKey").get("/v1/keys/" + key);
        given().header("Authorization", TestDatabase.BEARER).delete("/v1/keys/" + key).then().statusCode(204);
        patch("changePerson").body("""
                {"active": false}""").patch("/v1/people/" + person);
        cleared(id, reviewer);
    }

    private static RequestSpecification json(String body) {
        return given().header("Authorization", TestDatabase.BEARER).contentType("application/json").body(body);
    }

    private RequestSpecification recorded(String operation) {
        return given().header("Authorization", TestDatabase.BEARER).contentType("application/json").filter(new Recorder(operation));
    }

    private RequestSpecification patch(String operation) {
        return recorded(operation).contentType("application/merge-patch+json");
    }

    private static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    private void write() throws IOException {
        Files.createDirectories(EXAMPLES);
        for (var exchange : exchanges.entrySet()) {
            Files.writeString(EXAMPLES.resolve(exchange.getKey() + ".json"), JSON.writeValueAsString(exchange.getValue()) + "\n");
        }
    }

    /** Keeps what was sent and answered; of a list its first items. */
    private final class Recorder implements Filter {

        private final String operation;

        private Recorder(String operation) {
            this.operation = operation;
        }

        @Override
        public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
            Response answer = context.next(request, expected);
            assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
            try {
                ObjectNode exchange = JSON.createObjectNode();
                if (request.getBody() != null && request.getContentType().contains("json") && !request.getContentType().contains("ndjson")) {
                    exchange.set("request", JSON.readTree(elsewhere(request.getBody().toString())));
                }
                exchange.set("answer", shortened(JSON.readTree(elsewhere(answer.asString()))));
                exchanges.put(operation, exchange);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return answer;
        }

        private static String elsewhere(String text) {
            return text.replaceAll("http://127\\.0\\.0\\.1:\\d+", "https://paper.example");
        }

        private static JsonNode shortened(JsonNode answer) {
            if (answer.has("url") && answer.has("expiresAt")) {
                ((ObjectNode) answer).put("url", "https://docket.example/welcome/…");
            }
            if (answer.has("secret")) {
                ((ObjectNode) answer).put("secret", "whsec_…");
            }
            if (answer.has("key")) {
                ((ObjectNode) answer).put("key", "docket_…");
            }
            cut(answer.path("items"), MOST_ITEMS);
            cut(answer.path("facts"), MOST_FACTS);
            return answer;
        }

        private static void cut(JsonNode list, int most) {
            while (list instanceof ArrayNode items && items.size() > most) {
                items.remove(items.size() - 1);
            }
        }
    }
}
