package org.docket.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.person;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.docket.access.FirstPersonLink;
import org.docket.capture.OnThisMachine;
import org.docket.log.Crowd;
import org.docket.platform.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test comes from an address of its own, by way of a proxy that is believed. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
class SignInTest {

    private static final String PASSWORD = "correct horse battery";
    private static int addresses;

    @Inject
    FirstPersonLink firstPerson;

    @Inject
    PublicAddress publisher;

    private final String address = "192.0.2." + ++addresses;

    private RequestSpecification form() {
        return given().redirects().follow(false).header("X-Forwarded-For", address).contentType("application/x-www-form-urlencoded");
    }

    private static String invitation(String person) {
        return URI.create(admin().post("/v1/people/" + person + "/invitation").then().statusCode(201).extract().path("url")).getPath();
    }

    private static String email(String person) {
        return admin().get("/v1/people/" + person).path("email");
    }

    /** Somebody with a password. */
    private String account() {
        String person = person("CHECKER");
        form().formParam("password", PASSWORD).post(invitation(person)).then().statusCode(303);
        return person;
    }

    private Response signIn(String email, String password) {
        return form().formParam("email", email).formParam("password", password).post("/sign-in");
    }

    /** Nobody knows the address yet, neither theirs nor the account's. */
    @Test
    void eight_first_failures_at_once_are_eight_failures() throws Exception {
        for (int round = 0; round < 3; round++) {
            String email = UUID.randomUUID() + "@nowhere.example";
            String from = "198.51.100." + round;
            List<Integer> statuses = Crowd.together(IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () ->
                    form().header("X-Forwarded-For", from).formParam("email", email).formParam("password", "wrong password").post("/sign-in").statusCode()).toList());
            assertThat(statuses).allMatch(status -> status < 500);
        }
    }

    @Test
    void a_link_that_eight_use_at_once_sets_one_password() throws Exception {
        for (int round = 0; round < 3; round++) {
            String link = invitation(person("CHECKER"));
            List<Integer> statuses = Crowd.together(IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () ->
                    form().formParam("password", PASSWORD + i).post(link).statusCode()).toList());
            assertThat(statuses.stream().filter(status -> status == 303)).hasSize(1);
            assertThat(statuses).allMatch(status -> status < 500);
        }
    }

    private static Response desk(String session) {
        return given().redirects().follow(false).cookie("docket_session", session).get("/desk");
    }

    private static List<String> events(String person) {
        var found = new java.util.ArrayList<String>();
        String next = "/v1/events?limit=200";
        while (next != null) {
            Response page = admin().get(next);
            found.addAll(page.path("items.findAll { it.personId == '" + person + "' }.type"));
            next = page.path("next") == null ? null : "/v1/events?limit=200&cursor=" + page.path("next");
        }
        return found;
    }

    @Test
    void somebody_who_was_invited_chooses_a_password_and_signs_in_and_out() {
        String person = account();
        Response welcome = signIn(email(person).toUpperCase(), PASSWORD);
        welcome.then().statusCode(303).header("Location", endsWith("/desk"))
                .header("Set-Cookie", containsString("HttpOnly")).header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/")).header("Set-Cookie", not(containsString("Secure")));
        String session = welcome.cookie("docket_session");
        desk(session).then().statusCode(200).body(containsString("checker")).header("Cache-Control", equalTo("no-store"));
        form().cookie("docket_session", session).post("/sign-out").then().statusCode(303);
        desk(session).then().statusCode(303).header("Location", endsWith("/sign-in"));
        assertThat(events(person)).containsExactly("PERSON_ADDED", "INVITED", "PASSWORD_SET", "SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void signing_in_leads_to_the_page_that_somebody_wanted_and_nowhere_else() {
        String person = account();
        for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/desk/../x", "/desk\\evil", "/sign-out", "/desk?x")) {
            form().formParam("email", email(person)).formParam("password", PASSWORD).formParam("to", elsewhere).post("/sign-in").then()
                    .statusCode(303).header("Location", endsWith("/desk"));
        }
        form().formParam("email", email(person)).formParam("password", PASSWORD).formParam("to", "/desk/cases/12/edit").post("/sign-in").then()
                .statusCode(303).header("Location", endsWith("/desk/cases/12/edit"));
    }

    @Test
    void over_tls_the_cookie_never_leaves_it() {
        String person = account();
        form().header("X-Forwarded-Proto", "https").formParam("email", email(person)).formParam("password", PASSWORD).post("/sign-in").then()
                .statusCode(303).header("Set-Cookie", containsString("__Host-docket_session=")).header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void a_session_that_somebody_else_chose_is_not_taken_over() {
        Response welcome = form().cookie("docket_session", "chosen-by-somebody-else").formParam("email", email(account()))
                .formParam("password", PASSWORD).post("/sign-in");
        assertThat(welcome.cookie("docket_session")).hasSize(43).isNotEqualTo("chosen-by-somebody-else");
        desk("chosen-by-somebody-else").then().statusCode(303);
    }

    @Test
    void the_session_is_good_for_pages_alone() {
        String session = signIn(email(account()), PASSWORD).cookie("docket_session");
        given().cookie("docket_session", session).get("/v1/cases").then().statusCode(401).header("Set-Cookie", nullValue());
        given().header("Authorization", "Bearer " + session).get("/v1/cases").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_of_another_site_is_not_taken(String site) {
        form().header("Sec-Fetch-Site", site).formParam("email", "a@b.example").formParam("password", PASSWORD).post("/sign-in").then()
                .statusCode(403).body("type", equalTo("/problems/cross-site"));
        form().header("Origin", "https://evil.example").post("/sign-out").then().statusCode(403);
        form().header("Sec-Fetch-Site", "same-origin").formParam("email", "a@b.example").formParam("password", PASSWORD).post("/sign-in").then().statusCode(401);
    }

    @Test
    void whoever_leaves_is_signed_out_at_once() {
        String person = account();
        String session = signIn(email(person), PASSWORD).cookie("docket_session");
        admin().contentType("application/merge-patch+json").body(Map.of("active", false)).patch("/v1/people/" + person).then().statusCode(200);
        desk(session).then().statusCode(303);
        signIn(email(person), PASSWORD).then().statusCode(401);
    }

    @Test
    void a_new_password_ends_what_the_old_one_opened() {
        String person = account();
        String session = signIn(email(person), PASSWORD).cookie("docket_session");
        form().formParam("password", "another horse battery").post(invitation(person)).then().statusCode(303);
        desk(session).then().statusCode(303);
        signIn(email(person), PASSWORD).then().statusCode(401);
        signIn(email(person), "another horse battery").then().statusCode(303);
    }

    @Test
    void a_link_is_good_once_and_a_new_one_takes_its_place() {
        String person = person("CHECKER");
        String older = invitation(person);
        String newer = invitation(person);
        given().get(older).then().statusCode(404);
        given().get(newer).then().statusCode(200).body(containsString("Choose a password"));
        form().formParam("password", "short").post(newer).then().statusCode(422).body(containsString("role=\"alert\""));
        form().formParam("password", "ä".repeat(37)).post(newer).then().statusCode(422);
        form().formParam("password", PASSWORD).post(newer).then().statusCode(303);
        given().get(newer).then().statusCode(410).header("Cache-Control", equalTo("no-store")).body(containsString("was used already"));
        form().formParam("password", "another horse battery").post(newer).then().statusCode(410).body(containsString("was used already"));
        signIn(email(person), "another horse battery").then().statusCode(401);
        signIn(email(person), PASSWORD).then().statusCode(303);
    }

    @Test
    void whoever_comes_back_has_no_session_and_no_link_of_before() {
        String person = account();
        String session = signIn(email(person), PASSWORD).cookie("docket_session");
        String link = invitation(person);
        active(person, false);
        active(person, true);
        desk(session).then().statusCode(303);
        given().get(link).then().statusCode(404);
        signIn(email(person), PASSWORD).then().statusCode(303);
    }

    private static void active(String person, boolean active) {
        admin().contentType("application/merge-patch+json").body(Map.of("active", active)).patch("/v1/people/" + person).then().statusCode(200);
    }

    @Test
    void people_change_their_own_password_and_every_other_session_ends() {
        String person = account();
        String other = signIn(email(person), PASSWORD).cookie("docket_session");
        String session = signIn(email(person), PASSWORD).cookie("docket_session");
        desk(session).then().body(containsString("href=\"/desk/account\""));
        change(session, "not the password", "another horse battery", "another horse battery").then().statusCode(422);
        change(session, PASSWORD, "another horse battery", "a third horse battery").then().statusCode(422);
        change(session, PASSWORD, "short", "short").then().statusCode(422);
        change("no session", PASSWORD, "another horse battery", "another horse battery").then().statusCode(303).header("Location", endsWith("/sign-in"));
        desk(other).then().statusCode(200);
        Response changed = change(session, PASSWORD, "another horse battery", "another horse battery");
        changed.then().statusCode(303);
        desk(changed.cookie("docket_session")).then().statusCode(200);
        for (String ended : List.of(session, other)) {
            desk(ended).then().statusCode(303);
        }
        signIn(email(person), PASSWORD).then().statusCode(401);
        signIn(email(person), "another horse battery").then().statusCode(303);
        assertThat(events(person)).contains("PASSWORD_SET", "SIGN_IN_REFUSED");
    }

    private Response change(String session, String present, String next, String again) {
        return form().cookie("docket_session", session).formParam("present", present).formParam("next", next).formParam("again", again).post("/desk/account/password");
    }

    @Test
    void guessing_the_present_password_gets_slower_too() {
        String session = signIn(email(account()), PASSWORD).cookie("docket_session");
        assertThat(untilRefused(attempt -> change(session, "guess number " + attempt, "another horse battery", "another horse battery"))).containsOnly(422);
    }

    @Test
    void somebody_without_an_address_is_not_invited() {
        String person = person("CHECKER");
        admin().contentType("application/merge-patch+json").body("{\"email\":null}").patch("/v1/people/" + person).then().statusCode(200);
        admin().post("/v1/people/" + person + "/invitation").then().statusCode(409).body("type", equalTo("/problems/email-needed"));
        assertThat(events(person)).doesNotContain("INVITED");
    }

    /** Whoever sends a request chooses its Host, and with a proxy that is believed the forwarded one. */
    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host"})
    void links_lead_to_the_public_address_whatever_a_request_says(String header) {
        String expected = publisher.url() + "/welcome/";
        admin().header(header, "evil.example").post("/v1/people/" + person("CHECKER") + "/invitation").then().statusCode(201).body("url", startsWith(expected));
        person("CHECKER");
        assertThat(admin().header(header, "evil.example").get("/v1/people?limit=1").then().statusCode(200).extract().header("Link")).doesNotContain("evil.example");
    }

    @Test
    void whether_an_account_exists_shows_neither_in_the_answer_nor_in_the_time() {
        String known = email(account());
        Response wrong = signIn(known, "not the password");
        Response unknown = signIn("nobody@nowhere.example", "not the password");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        long forKnown = median(() -> new SignInTest().signIn(known, "wrong again and again"));
        long forUnknown = median(() -> new SignInTest().signIn("x" + System.nanoTime() + "@nowhere.example", "wrong again and again"));
        assertThat((double) forKnown / forUnknown).isBetween(1 / 3.0, 3.0);
    }

    @Test
    void a_desk_that_someone_can_sign_in_to_offers_no_link_to_a_first_person() {
        account();
        assertThat(firstPerson.offer()).isEmpty();
        given().get("/welcome/first/no-such-link").then().statusCode(410).header("Cache-Control", equalTo("no-store")).body(containsString("no longer good"));
        form().formParam("name", "Eve").formParam("email", "eve@desk.example").formParam("password", PASSWORD).post("/welcome/first/no-such-link").then()
                .statusCode(410).header("Set-Cookie", nullValue());
    }

    @Test
    void a_link_of_the_demo_is_taken_from_a_browser_on_this_machine_alone() {
        given().get("/welcome/demo/no-such-link").then().statusCode(410);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
            given().header(header, "127.0.0.1").get("/welcome/demo/no-such-link").then().statusCode(403);
            given().header(header, "127.0.0.1").post("/welcome/demo/no-such-link").then().statusCode(403);
        }
        given().header("Host", "desk.example").get("/welcome/demo/no-such-link").then().statusCode(403);
    }

    @Test
    void where_there_is_no_provider_nobody_comes_in_by_one() {
        given().redirects().follow(false).get("/desk/openid").then().statusCode(401).body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void a_wrong_password_is_an_event_of_whoever_it_was_tried_on() {
        String person = account();
        signIn(email(person), "not the password").then().statusCode(401);
        assertThat(events(person)).endsWith("PASSWORD_SET", "SIGN_IN_REFUSED");
    }

    @Test
    void guessing_gets_slower_and_slower() {
        String known = email(account());
        assertThat(untilRefused(attempt -> signIn(known, "guess number " + attempt))).hasSizeGreaterThanOrEqualTo(5).containsOnly(401);
        Response waiting = signIn(known, PASSWORD);
        waiting.then().statusCode(429).body(containsString("Too many attempts"));
        assertThat(Integer.parseInt(waiting.header("Retry-After"))).isPositive();
        new SignInTest().signIn(known, PASSWORD).then().statusCode(303);
    }

    @Test
    void and_so_does_trying_one_password_with_every_account() {
        assertThat(untilRefused(attempt -> signIn("somebody" + attempt + "@nowhere.example", PASSWORD))).hasSizeGreaterThanOrEqualTo(5).containsOnly(401);
    }

    /**
     * The answers before the first 429, which has to come within 12 attempts. The delay begins at a second and doubles, and a slow machine
     * takes longer than the first ones to compare a password.
     */
    private static List<Integer> untilRefused(IntFunction<Response> attempt) {
        List<Integer> answers = IntStream.range(0, 12).map(i -> attempt.apply(i).statusCode()).takeWhile(status -> status != 429).boxed().toList();
        assertThat(answers).hasSizeLessThan(12);
        return answers;
    }

    private static long median(Runnable attempt) {
        long[] times = LongStream.range(0, 4).map(i -> {
            long start = System.nanoTime();
            attempt.run();
            return System.nanoTime() - start;
        }).sorted().toArray();
        return Arrays.stream(times).skip(1).findFirst().orElseThrow();
    }
}
