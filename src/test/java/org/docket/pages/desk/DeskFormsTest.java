package org.docket.pages.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.access.Permission;
import org.docket.access.Role;
import org.docket.casework.TestDesk;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask for what, and what is answered to what no browser sends. */
@QuarkusTest
class DeskFormsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Map<String, String> SESSIONS = new HashMap<>();
    private static final String NOTHING = UUID.nameUUIDFromBytes(new byte[0]).toString();

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** The cookie of somebody with the role. */
    private static RequestSpecification as(String role) {
        return form().cookie("docket_session", SESSIONS.computeIfAbsent(role, DeskFormsTest::session));
    }

    private static String session(String role) {
        String person = person(role);
        String link = URI.create(admin().post("/v1/people/" + person + "/invitation").path("url")).getPath();
        form().formParam("password", PASSWORD).post(link).then().statusCode(303);
        String email = admin().get("/v1/people/" + person).path("email");
        return form().formParam("email", email).formParam("password", PASSWORD).post("/sign-in").then().statusCode(303).extract().cookie("docket_session");
    }

    private static long newCase() {
        return number(TestDesk.openCase(null, null));
    }

    private static long number(String id) {
        return TestDesk.desk().get("/v1/cases/" + id).jsonPath().getLong("number");
    }

    private static String tag(long number) {
        return as("CHECKER").get("/desk/cases/" + number).body().asString().replaceAll("(?s).*?name=\"basedOn\" value=\"([^\"]+)\".*", "$1");
    }

    /** Each form of the desk, and the roles that may send it. */
    static Stream<List<Object>> forms() {
        Set<Role> everybody = Set.of(Role.values());
        return Stream.of(
                List.of("cases/new", everybody), List.of("cases/%d/edit", everybody), List.of("cases/%d/assignee", everybody),
                List.of("cases/%d/moves/DENY", everybody), List.of("cases/%d/links", everybody), List.of("cases/%d/evidence", everybody),
                List.of("cases/%d/evidence/" + NOTHING + "/withdrawal", everybody), List.of("cases/%d/evidence/" + NOTHING + "/distinction", everybody),
                List.of("cases/%d/comments", everybody),
                List.of("cases/%d/comments/" + NOTHING + "/answer", everybody), List.of("cases/%d/publish", everybody),
                List.of("cases/%d/publish/preview", everybody), List.of("cases/%d/withdrawal", everybody),
                List.of("cases/%d/matches/" + NOTHING + "/link", everybody), List.of("cases/%d/matches/" + NOTHING + "/dismissal", everybody),
                List.of("cases/%d/matches/" + NOTHING + "/restoration", everybody), List.of("sources", everybody), List.of("keys", everybody),
                List.of("account/password", everybody), List.of("sources/" + NOTHING + "/disclosure/approval", Set.of(Role.REVIEWER)),
                List.of("sources/" + NOTHING + "/disclosure/rejection", Set.of(Role.REVIEWER, Role.ADMIN)),
                List.of("sources/" + NOTHING + "/change/approval", Set.of(Role.REVIEWER)), List.of("sources/" + NOTHING + "/change/rejection", Set.of(Role.REVIEWER)),
                List.of("sources/" + NOTHING + "/change/withdrawal", everybody),
                List.of("submissions/" + NOTHING + "/case", everybody), List.of("submissions/" + NOTHING + "/joining", everybody),
                List.of("submissions/" + NOTHING + "/refusal", everybody),
                List.of("keys/" + NOTHING + "/revocation", everybody),
                List.of("cases/%d/proposals/" + NOTHING + "/approval", Set.of(Role.REVIEWER)),
                List.of("cases/%d/proposals/" + NOTHING + "/rejection", Set.of(Role.REVIEWER)),
                List.of("people", Set.of(Role.ADMIN)), List.of("people/" + NOTHING, Set.of(Role.ADMIN)),
                List.of("people/" + NOTHING + "/invitation", Set.of(Role.ADMIN)), List.of("partners", Set.of(Role.ADMIN)),
                List.of("partners/" + NOTHING, Set.of(Role.ADMIN)), List.of("webhooks", Set.of(Role.ADMIN)),
                List.of("webhooks/" + NOTHING + "/state", Set.of(Role.ADMIN)), List.of("webhooks/" + NOTHING + "/test", Set.of(Role.ADMIN)),
                List.of("webhooks/" + NOTHING + "/rotation", Set.of(Role.ADMIN)), List.of("webhooks/" + NOTHING + "/replay", Set.of(Role.ADMIN)),
                List.of("webhooks/" + NOTHING + "/removal", Set.of(Role.ADMIN)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @SuppressWarnings("unchecked")
    void each_form_is_open_to_whom_the_table_opens_it_and_to_nobody_else(List<Object> cell) {
        String path = "/desk/" + ((String) cell.getFirst()).formatted(newCase());
        var allowed = (Set<Role>) cell.getLast();
        form().post(path).then().statusCode(303).header("Location", endsWith("/sign-in"));
        as("CHECKER").header("Sec-Fetch-Site", "cross-site").post(path).then().statusCode(403);
        as("CHECKER").header("Origin", "https://evil.example").post(path).then().statusCode(403);
        form().header("Authorization", TestDatabase.BEARER).post(path).then().statusCode(303);
        var open = new TreeSet<Role>();
        for (Role role : Role.values()) {
            int status = as(role.name()).post(path).statusCode();
            assertThat(status).as(path + " by " + role).isLessThan(500);
            if (status != 403) {
                open.add(role);
            }
        }
        assertThat(open).isEqualTo(new TreeSet<>(allowed));
    }

    @Test
    void every_method_names_an_operation() throws Exception {
        for (Class<?> page : List.of(QueuePage.class, CasesPage.class, NewCasePage.class, WorkbenchPage.class, CaseForms.class, EvidenceForms.class,
                ReplyForms.class, EditPage.class, PublishPage.class, ProposalPage.class, MatchesPage.class, HistoryPage.class, SourcesPage.class, SourcePage.class,
                SourceOffers.class, PeoplePage.class, PartnersPage.class, KeysPage.class, SubmissionsPage.class, SubmissionPage.class, WebhooksPage.class,
                WebhookPage.class, PalettePage.class)) {
            for (var method : page.getDeclaredMethods()) {
                if (method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class)) {
                    assertThat(Permission.of(method.getAnnotation(OperationBinding.class).value())).as(method.toString()).isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "basedOn=%22%00&reason=%00&claim.text=%00&name=%ED%A0%80", "stance=X&kind=%F0%9F%92%A9&credibility=99&source=x",
            "number=99999999999999999999&relation=NONE", "claim.madeOn=2022-99-99&claim.text=x&claim.language=en", "scopes=X&ownerId=1&roles=NOBODY",
            "derivedFrom=1&stance=SUPPORTS&kind=IMAGE&source=x&source.kind=OTHER&quote=x", "basedOn=0-0&reason=x&summary=x&assignee=x"})
    void whatever_is_sent_is_answered(String body) {
        long number = newCase();
        forms().forEach(cell -> {
            String path = "/desk/" + ((String) cell.getFirst()).formatted(number);
            for (String role : List.of("REVIEWER", "ADMIN")) {
                Response answer = as(role).body(body).post(path);
                assertThat(answer.statusCode()).as(path + " " + body).isLessThan(500);
            }
        });
        assertThat(TestDesk.desk().get("/v1/cases?q=nothing").statusCode()).isEqualTo(200);
    }

    @Test
    void what_others_ask_is_opened_joined_or_declined() {
        String opened = asked("Did the bakery of Westmark close in 1998?");
        as("CHECKER").get("/desk/submissions").then().statusCode(200).body(containsString("/desk/submissions/" + opened));
        decide(opened, "case", Map.of("claim.text", "The bakery of Westmark closed in 1998.", "claim.language", "en"));
        as("CHECKER").get("/desk/submissions/" + opened).then().statusCode(200).body(containsString("The bakery of Westmark closed in 1998."))
                .body(not(containsString("/refusal\"")));
        String joined = asked("Westmark has no tram.");
        as("CHECKER").formParam("number", "999999999").post("/desk/submissions/" + joined + "/joining").then().statusCode(422).body(containsString("aria-invalid=\"true\""));
        decide(joined, "joining", Map.of("number", newCase(), "reason", "We look into that."));
        String declined = asked("Westmark is a beautiful town.");
        as("CHECKER").post("/desk/submissions/" + declined + "/refusal").then().statusCode(422).body(containsString("id=\"refused\""));
        decide(declined, "refusal", Map.of("reason", "Nobody can check that."));
        as("CHECKER").formParam("reason", "Again.").post("/desk/submissions/" + declined + "/refusal").then().statusCode(409);
        assertThat(List.of(opened, joined, declined)).extracting(id -> admin().get("/v1/submissions/" + id).path("state"))
                .containsExactly("OPENED", "JOINED", "DECLINED");
    }

    @Test
    void a_form_offers_the_ratings_that_fit_and_what_stands_in_the_field() {
        String id = TestDesk.openCase(null, null);
        long number = number(id);
        as("CHECKER").get("/desk/cases/" + number + "/publish").then().statusCode(200).body(containsString("<option value=\"UNPROVEN\">Unproven</option>"))
                .body(not(containsString("value=\"FALSE\"")));
        as("CHECKER").cookie("docket_lang", "ar").get("/desk/cases/" + number + "/edit").then().body(containsString("<option value=\"UNPROVEN\">غير مثبت</option>"));
        TestDesk.desk().contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of("rating", "Satire")).patch("/v1/cases/" + id)
                .then().statusCode(200);
        as("CHECKER").get("/desk/cases/" + number + "/edit").then().body(containsString("<option value=\"SATIRE\" selected>Satire</option>"));
        as("CHECKER").formParams(Map.of("basedOn", tag(number), "summary", "A joke.", "rating", "SATIRE")).post("/desk/cases/" + number + "/publish").then()
                .statusCode(422).body(containsString("This rating does not fit the status of the case."));
        as("CHECKER").formParams(Map.of("summary", "A joke.", "rating", "UNPROVEN")).post("/desk/cases/" + number + "/publish/preview").then()
                .body(containsString("<strong dir=\"auto\">Unproven</strong>"));
    }

    @Test
    void an_article_is_typed_into_the_form_and_stands_in_it_again() {
        String id = TestDesk.openCase(null, null);
        long number = number(id);
        Map<String, String> typed = Map.of("summary", "It is said.", "article.url", "https://paper.example/said", "article.headline", "Who said it", "article.authors", "Ines Alder\r\nTom Birk");
        as("CHECKER").formParams(typed).post("/desk/cases/" + number + "/publish/preview").then().statusCode(200)
                .body(containsString("value=\"https://paper.example/said\"")).body(containsString("Ines Alder\nTom Birk</textarea>")).body(containsString("<bdi>Who said it</bdi>"));
        as("CHECKER").formParam("basedOn", tag(number)).formParams(Map.of("summary", "It is said.", "article.headline", "Who said it")).post("/desk/cases/" + number + "/publish").then()
                .statusCode(422).body(containsString("name=\"article.url\" type=\"text\" dir=\"auto\" value=\"\" maxlength=\"2048\" aria-invalid=\"true\""));
        as("CHECKER").formParam("basedOn", tag(number)).formParams(typed).post("/desk/cases/" + number + "/publish").then().statusCode(303);
        TestDesk.desk().get("/v1/cases/" + id).then().body("article.headline", equalTo("Who said it")).body("article.authors", contains("Ines Alder", "Tom Birk"));
        as("CHECKER").get("/desk/cases/" + number + "/edit").then().body(containsString("value=\"Who said it\"")).body(containsString("Ines Alder\nTom Birk</textarea>"));
        as("CHECKER").formParam("basedOn", tag(number)).formParam("assignee", "").post("/desk/cases/" + number + "/assignee");
        TestDesk.desk().get("/v1/cases/" + id).then().body("article.headline", equalTo("Who said it"));
    }

    private static String asked(String text) {
        return admin().contentType("application/json").body(Map.of("text", text, "language", "en")).post("/v1/submissions").path("id");
    }

    private static void decide(String id, String how, Map<String, ?> fields) {
        as("CHECKER").formParams(fields).post("/desk/submissions/" + id + "/" + how).then().statusCode(303)
                .header("Location", containsString("/desk/submissions/" + id + "?done="));
    }

    @Test
    void a_refused_form_is_shown_again_with_what_was_typed() {
        long number = newCase();
        as("CHECKER").formParam("basedOn", tag(number)).formParam("quote", "Words that must \"not\" be lost").formParam("stance", "SUPPORTS")
                .formParam("kind", "IMAGE").formParam("source", "Nobody whom we know").post("/desk/cases/" + number + "/evidence").then()
                .statusCode(422).header("Cache-Control", equalTo("no-store"))
                .body(containsString("Words that must &quot;not&quot; be lost")).body(containsString("value=\"Nobody whom we know\""))
                .body(containsString("id=\"refused\"")).body(containsString("aria-invalid=\"true\""))
                .body(containsString("href=\"/desk/cases/" + number + "?lang=ar\""));
        assertThat(TestDesk.desk().get("/v1/sources?q=Nobody whom").<List<?>>path("items")).isEmpty();
    }

    @Test
    void an_item_is_attached_with_all_that_it_says_of_itself() {
        long number = newCase();
        String path = "/desk/cases/" + number;
        var item = new HashMap<>(Map.of("quote", "\u0644\u0627", "stance", "REFUTES", "kind", "IMAGE", "source", "A picture agency", "source.kind", "MEDIA",
                "publishedOn", "2022-10", "question", "Who held the quay?", "archiveUrl", "https://archive.example/quay"));
        item.putAll(Map.of("shownAt", "2021", "shownPlace", "Skerry", "locator", "12:31", "language", "ar", "translation", "No.", "speaker", "A harbor pilot",
                "speaker.kind", "WITNESS"));
        as("CHECKER").formParam("basedOn", tag(number)).formParams(item).post(path + "/evidence").then().statusCode(303)
                .header("Location", containsString("done=ATTACHED"));
        as("CHECKER").get(path).then().statusCode(200).body(containsString("<time datetime=\"2022-10\">October 2022</time>"))
                .body(containsString("<time datetime=\"2021\">2021</time>")).body(containsString("<bdi>A harbor pilot</bdi>"))
                .body(containsString("Who held the quay?")).body(containsString("<blockquote dir=\"auto\" lang=\"ar\">"))
                .body(containsString("href=\"https://archive.example/quay\"")).body(containsString("12:31")).body(containsString("Skerry"));
        as("CHECKER").get(path + "/history").then().statusCode(200).body(containsString("<dt>Where in it</dt>")).body(containsString("<dt>Date shown</dt>"));
        item.put("unanswered", "on");
        as("CHECKER").formParam("basedOn", tag(number)).formParams(item).post(path + "/evidence").then().statusCode(422)
                .body(containsString("An item that says that no answer was found is context."));
        item.putAll(Map.of("stance", "CONTEXT", "shownAt", "2021-13"));
        as("CHECKER").formParam("basedOn", tag(number)).formParams(item).post(path + "/evidence").then().statusCode(422)
                .body(containsString("value=\"2021-13\" maxlength=\"10\" aria-invalid=\"true\""));
        as("CHECKER").formParam("basedOn", tag(number)).formParams(Map.of("question", "Who knows?", "unanswered", "on", "stance", "CONTEXT", "kind", "DOCUMENT",
                "source", "A picture agency")).post(path + "/evidence").then().statusCode(303);
        as("CHECKER").get(path).then().body(containsString("<span class=\"tag\">No answer was found</span>"));
    }

    @Test
    void a_claim_of_a_year_is_opened_and_edited_as_such() {
        as("CHECKER").formParams(Map.of("claim.text", "It was a dry year.", "claim.language", "en", "claim.madeOn", "2021")).post("/desk/cases/new").then()
                .statusCode(303);
        Map<String, Object> found = TestDesk.desk().get("/v1/cases?limit=200").jsonPath().getMap("items.find { it.claim.text == 'It was a dry year.' }");
        assertThat(found).extracting("claim").extracting("madeOn").isEqualTo("2021");
        as("CHECKER").get("/desk/cases/" + found.get("number") + "/edit").then().statusCode(200).body(containsString("name=\"claim.madeOn\" type=\"text\" dir=\"auto\" value=\"2021\""));
    }

    @Test
    void no_form_proposes_a_grade_and_a_source_without_one_is_f() {
        long number = newCase();
        for (String path : List.of("sources", "cases/new", "cases/" + number)) {
            String page = as("CHECKER").get("/desk/" + path).then().statusCode(200).extract().asString();
            assertThat(page).containsPattern("name=\"[a-zA-Z.]*reliability\"><option value=\"\">Not graded \\(F\\)</option>");
            assertThat(page).doesNotContainPattern("<option value=\"[A-F]\" selected");
        }
        as("CHECKER").formParams(Map.of("name", "Of no grade, one", "kind", "MEDIA", "reliability", "")).post("/desk/sources").then().statusCode(303);
        as("CHECKER").formParam("basedOn", tag(number)).formParams(Map.of("quote", "q", "stance", "SUPPORTS", "kind", "IMAGE", "source", "Of no grade, two",
                "source.kind", "COMPANY", "source.reliability", "")).post("/desk/cases/" + number + "/evidence").then().statusCode(303);
        assertThat(TestDesk.desk().get("/v1/sources?q=Of no grade").<List<String>>path("items.reliability")).containsExactly("F", "F");
    }

    @Test
    void a_source_is_made_with_its_item_or_not_at_all() {
        long number = newCase();
        var attach = Map.of("quote", "q", "stance", "SUPPORTS", "kind", "IMAGE", "source", "Made on the way", "source.kind", "COMPANY", "source.reliability", "B");
        as("CHECKER").formParam("basedOn", "1-stale").formParams(attach).post("/desk/cases/" + number + "/evidence").then().statusCode(412);
        assertThat(TestDesk.desk().get("/v1/sources?q=Made on").<List<?>>path("items")).isEmpty();
        as("CHECKER").formParam("basedOn", tag(number)).formParams(attach).post("/desk/cases/" + number + "/evidence").then()
                .statusCode(303).header("Location", containsString("done=ATTACHED"));
        as("CHECKER").formParam("basedOn", tag(number)).formParams(attach).post("/desk/cases/" + number + "/evidence").then().statusCode(303);
        assertThat(TestDesk.desk().get("/v1/sources?q=Made on").<List<?>>path("items")).hasSize(1);
    }

    /** The form of a source whose protection is not among its fields, as a browser sends it once the box is empty. */
    @Test
    void the_form_of_a_source_takes_no_protection_away_for_a_checker() {
        String id = TestDesk.desk().contentType("application/json")
                .body(Map.of("name", "Wanda Form", "kind", "WITNESS", "reliability", "B", "protectedIdentity", true, "protectionReason", "asked for it"))
                .post("/v1/sources").then().statusCode(201).extract().path("id");
        Map<String, String> fields = Map.of("name", "Protected source (WITNESS)", "kind", "WITNESS", "reliability", "C", "protectionReason", "asked for it");
        Map<String, String> other = Map.of("name", "Protected source (WITNESS)", "kind", "WITNESS", "reliability", "B", "protectedIdentity", "on", "protectionReason", "x");
        for (Map<String, String> sent : List.of(fields, other)) {
            as("CHECKER").formParams(sent).post("/desk/sources/" + id).then().statusCode(403).body(not(containsString("Wanda")));
        }
        TestDesk.desk().get("/v1/sources/" + id).then().body("protectedIdentity", equalTo(true)).body("version", equalTo(1));
        as("CHECKER").get("/desk/sources/" + id).then().statusCode(200).body(not(containsString("type=\"checkbox\" name=\"protectedIdentity\"")));
        as("REVIEWER").get("/desk/sources/" + id).then().statusCode(200).body(containsString("type=\"checkbox\" name=\"protectedIdentity\""));
    }

    @Test
    void a_form_that_was_sent_twice_does_it_once() {
        long number = newCase();
        String seen = tag(number);
        var item = Map.of("basedOn", seen, "quote", "q", "stance", "CONTEXT", "kind", "DOCUMENT", "source", "Twice", "source.kind", "OTHER");
        as("CHECKER").formParams(item).post("/desk/cases/" + number + "/evidence").then().statusCode(303);
        as("CHECKER").formParams(item).post("/desk/cases/" + number + "/evidence").then().statusCode(412).body(containsString("class=\"meanwhile\""));
    }

    @Test
    void what_is_somebodys_own_is_kept_by_no_cache_and_loads_nothing_from_elsewhere() {
        long number = newCase();
        for (String path : List.of("/desk", "/desk/cases", "/desk/cases/" + number, "/desk/sources", "/desk/palette?q=" + number, "/desk/keys")) {
            as("CHECKER").get(path).then().statusCode(200).header("Cache-Control", equalTo("no-store"))
                    .header("Content-Security-Policy", containsString("default-src 'none'")).header("Content-Security-Policy", not(containsString("unsafe")));
        }
        form().get("/desk/cases/" + number).then().statusCode(303).header("Location", endsWith("/sign-in?to=%2Fdesk%2Fcases%2F" + number));
        as("CHECKER").get("/desk/cases/999999999").then().statusCode(404);
        as("CHECKER").get("/desk/cases/one").then().statusCode(404);
    }
}
