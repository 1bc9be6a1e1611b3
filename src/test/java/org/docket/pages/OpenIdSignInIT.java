package org.docket.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.keyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.docket.access.CodeFlow;
import org.docket.access.OpenIdProvider;
import org.docket.packaged.WithProgram;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** People sign in to the pages at the newsroom's provider, which is another site, and come back. */
@WithProgram(resources = OpenIdProvider.class)
class OpenIdSignInIT {

    private final String root = "http://localhost:" + RestAssured.port + "/";

    private final String subject = UUID.randomUUID().toString();

    /** The address to which the provider sends back whom it knows; nobody has gone there yet. */
    private static String wayBack(Browser browser) throws Exception {
        return led(browser.step(led(browser.step("/desk/openid"))));
    }

    private static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String code(String address) {
        return address.replaceFirst(".*code=([^&]*).*", "$1");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/unauthorized");
    }

    private static void assertOutside(Browser browser) {
        assertThat(browser.cookies()).doesNotContainKeys("docket_session", "q_session_pages");
    }

    private static List<Map<String, ?>> signIns(String actor) {
        Response log = admin().get("/v1/events?limit=200");
        return log.path("items.findAll { it.actor == '" + actor + "' && it.type == 'SIGNED_IN' }.data");
    }

    @Test
    void whoever_the_provider_knows_arrives_at_the_desk() throws Exception {
        CodeFlow.visitor(subject, "checker");
        Browser browser = new Browser(root);
        HttpResponse<String> desk = browser.open("/sign-in");
        assertThat(desk.uri().getPath()).isEqualTo("/desk");
        assertThat(desk.body()).contains("Named " + subject, "checker");
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
                assertThat(signIns("Named " + subject)).containsExactly(Map.of("by", "OPENID")));
    }

    @Test
    void of_all_cookies_the_session_stays_and_none_can_be_read_or_sent_from_elsewhere() throws Exception {
        CodeFlow.visitor(subject, "checker");
        Browser browser = new Browser(root);
        browser.open("/sign-in");
        assertThat(browser.cookies()).containsOnlyKeys("docket_session");
        assertThat(browser.told).filteredOn(line -> !line.contains("=;")).hasSize(3).allSatisfy(line -> {
            assertThat(line).containsIgnoringCase("HttpOnly").containsPattern("SameSite=(Lax|Strict)");
            assertThat(line).containsPattern(line.startsWith("docket_session=") ? "SameSite=Strict" : "Max-Age=300;.*Path=/desk/openid;");
        });
    }

    @Test
    void signing_out_is_final_until_the_provider_is_asked_again() throws Exception {
        CodeFlow.visitor(subject, "checker");
        Browser browser = new Browser(root);
        browser.open("/sign-in");
        given().cookie("docket_session", browser.cookies().get("docket_session")).redirects().follow(false).post("/sign-out").then().statusCode(303);
        assertThat(browser.step("/desk/openid").headers().firstValue("Location").orElseThrow()).startsWith("http://127.0.0.1:");
    }

    @Test
    void an_answer_to_a_question_that_this_browser_did_not_ask_is_refused() throws Exception {
        CodeFlow.visitor(subject, "admin");
        Browser browser = new Browser(root);
        String back = wayBack(browser);
        assertRefused(browser.step(back.replaceFirst("state=[^&]*", "state=" + UUID.randomUUID())));
        assertOutside(browser);
    }

    @Test
    void an_answer_that_was_somebody_elses_opens_nothing_in_a_browser_that_asked_nothing() throws Exception {
        CodeFlow.visitor(subject, "admin");
        Browser browser = new Browser(root);
        assertThat(led(browser.step(wayBack(new Browser(root))))).contains("/authorize?");
        assertOutside(browser);
    }

    @Test
    void a_code_that_is_somebody_elses_or_was_made_up_or_used_is_refused() throws Exception {
        CodeFlow.visitor(subject, "admin");
        Browser used = new Browser(root);
        String back = wayBack(used);
        for (String code : List.of(code(wayBack(new Browser(root))), UUID.randomUUID().toString(), "", "%00", "a".repeat(5_000))) {
            Browser browser = new Browser(root);
            assertRefused(browser.step(wayBack(browser).replaceFirst("code=[^&]*", "code=" + code)));
            assertOutside(browser);
        }
        used.step(back);
        Browser browser = new Browser(root);
        assertRefused(browser.step(wayBack(browser).replaceFirst("code=[^&]*", "code=" + code(back))));
    }

    @Test
    void an_error_of_the_provider_is_a_problem() throws Exception {
        CodeFlow.visitor(subject, "admin");
        Browser browser = new Browser(root);
        assertRefused(browser.step(wayBack(browser).replaceFirst("code=[^&]*", "error=access_denied")));
    }

    @Test
    void somebody_without_a_role_of_ours_comes_in_nowhere() throws Exception {
        CodeFlow.visitor(subject, "editor");
        Browser browser = new Browser(root);
        HttpResponse<String> told = browser.open("/sign-in");
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.body()).contains("Named " + subject, "CHECKER, REVIEWER or ADMIN", "/end-session?", "id_token_hint=", "Use another account");
        assertOutside(browser);
    }

    @Test
    void signing_out_here_signs_out_at_the_provider_and_leads_back_to_a_page_that_says_so() throws Exception {
        CodeFlow.visitor(subject, "checker");
        Browser browser = new Browser(root);
        HttpResponse<String> desk = browser.open("/sign-in");
        Response out = given().cookie("docket_session", browser.cookies().get("docket_session")).redirects().follow(false).post("/sign-out");
        String end = out.then().statusCode(303).extract().header("Location");
        assertThat(end).matches("http://127\\.0\\.0\\.1:\\d+/end-session\\?.*").contains("client_id=docket", "id_token_hint=ey", "post_logout_redirect_uri=http");
        assertThat(URI.create(URLDecoder.decode(end.replaceFirst(".*post_logout_redirect_uri=([^&]*).*", "$1"), StandardCharsets.UTF_8)).getPath()).isEqualTo("/signed-out");
        String origin = end.substring(0, end.indexOf("/end-session"));
        assertThat(desk.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("form-action 'self' " + origin + ";");
        given().get("/signed-out").then().statusCode(200).body(containsString("You are signed out"));
    }

    private static void assertSignedOut(String session) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk(session).statusCode()).isEqualTo(303));
    }

    private static Response desk(String session) {
        return given().redirects().follow(false).cookie("docket_session", session).get("/desk");
    }

    private String signedIn(String... roles) throws Exception {
        CodeFlow.visitor(subject, roles);
        Browser browser = new Browser(root);
        browser.open("/sign-in");
        return browser.cookies().get("docket_session");
    }

    @Test
    void whoever_is_disabled_at_the_provider_or_has_no_role_left_there_loses_the_pages() throws Exception {
        String disabled = signedIn("checker");
        desk(disabled).then().statusCode(200);
        CodeFlow.disable(subject);
        assertSignedOut(disabled);
        desk(disabled).then().statusCode(303);
        String other = new OpenIdSignInIT().losesItsRole();
        assertSignedOut(other);
    }

    private String losesItsRole() throws Exception {
        String session = signedIn("checker");
        desk(session).then().statusCode(200);
        CodeFlow.give(subject, "editor");
        return session;
    }

    @Test
    void another_role_at_the_provider_is_another_role_here_and_the_session_goes_on() throws Exception {
        String session = signedIn("checker");
        CodeFlow.give(subject, "reviewer");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk(session).then().statusCode(200).extract().asString()).contains("reviewer"));
    }

    private static Response backChannel(String token) {
        return given().contentType("application/x-www-form-urlencoded").formParam("logout_token", token).post("/desk/openid/back-channel-logout");
    }

    @Test
    void the_provider_ends_one_session_or_all_of_a_person() throws Exception {
        String first = signedIn("checker");
        String sid = CodeFlow.session();
        String second = signedIn("checker");
        String third = signedIn("checker");
        JwtClaims one = OpenIdProvider.logout(subject);
        one.setClaim("sid", sid);
        backChannel(OpenIdProvider.signed(one)).then().statusCode(200);
        desk(first).then().statusCode(303);
        desk(second).then().statusCode(200);
        backChannel(OpenIdProvider.signed(OpenIdProvider.logout(subject))).then().statusCode(200);
        desk(second).then().statusCode(303);
        desk(third).then().statusCode(303);
    }

    @Test
    void nobody_but_the_provider_signs_somebody_out_and_not_with_a_token_for_something_else() throws Exception {
        String session = signedIn("checker");
        List<Consumer<JwtClaims>> changes = List.of(claims -> claims.setAudience("another-program"), claims -> claims.setIssuer("http://other.example"),
                claims -> claims.unsetClaim("events"), claims -> claims.setClaim("events", Map.of("http://other.example", Map.of())), claims -> claims.setClaim("nonce", "n"),
                claims -> claims.unsetClaim("sub"), claims -> claims.unsetClaim("iat"), claims -> claims.setIssuedAt(NumericDate.fromSeconds(1)));
        for (Consumer<JwtClaims> change : changes) {
            JwtClaims claims = OpenIdProvider.logout(subject);
            change.accept(claims);
            backChannel(OpenIdProvider.signed(claims)).then().statusCode(400).contentType("application/problem+json");
        }
        String good = OpenIdProvider.signed(OpenIdProvider.logout(subject));
        for (String token : List.of("", "nothing", good.substring(0, good.lastIndexOf('.') + 1), good.substring(0, good.lastIndexOf('.')) + ".AAAA")) {
            backChannel(token).then().statusCode(400);
        }
        given().post("/desk/openid/back-channel-logout").then().statusCode(oneOf(400, 415));
        desk(session).then().statusCode(200);
    }

    @Test
    void a_key_opens_no_page() {
        for (String shown : List.of(keyOf("ADMIN"), "docket_mistyped", "nothing")) {
            Response answer = given().redirects().follow(false).header("Authorization", "Bearer " + shown).get("/desk/openid");
            assertThat(answer.header("Location")).contains("/authorize?");
            assertThat(answer.cookies()).doesNotContainKey("docket_session");
        }
    }

    @Test
    void there_is_no_password_beside_it() {
        given().formParam("email", "a@desk.example").formParam("password", "correct horse battery").post("/sign-in").then().statusCode(401);
    }
}
