package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.docket.access.Keycloak;
import org.docket.packaged.RealBrowser;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in at a real Keycloak with a real browser, sign out, and are signed out. */
@WithProgram(resources = Keycloak.class)
@Tag("proof")
class KeycloakIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

    private static String root() {
        return "http://localhost:" + RestAssured.port;
    }

    @BeforeAll
    static void register() {
        Keycloak.register(root());
    }

    private static BrowserContext browser() {
        return RealBrowser.shared().context(root(), 1280);
    }

    /** Opens the desk, and shows the password to Keycloak. */
    private Page signedIn(BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate("/desk");
        showPassword(page);
        return page;
    }

    private void showPassword(Page page) {
        assertThat(page.url()).contains("/realms/docket/");
        page.fill("#username", name);
        page.fill("#password", Keycloak.PASSWORD);
        page.click("#kc-login");
        page.waitForURL(root() + "/desk**");
    }

    private static void assertAsked(Page page) {
        page.navigate("/desk");
        assertThat(page.url()).contains("/realms/docket/");
        assertThat(page.locator("#password").count()).isPositive();
    }

    /** The desk, opened again and again, leads to Keycloak in the end. */
    private static void assertLost(Page page) {
        await().atMost(SOON).untilAsserted(() -> {
            page.navigate("/desk");
            assertThat(page.url()).contains("/realms/docket/");
        });
    }

    @Test
    void whoever_signs_out_is_told_so_and_shows_the_password_to_come_back() {
        Keycloak.user(name, "CHECKER");
        try (BrowserContext browser = browser()) {
            Page page = signedIn(browser);
            assertThat(page.locator("body").innerText()).contains(name);
            page.click("form[action='/sign-out'] button");
            page.waitForURL(root() + "/signed-out**");
            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
            assertAsked(page);
            showPassword(page);
        }
    }

    @Test
    void whoever_is_disabled_at_keycloak_loses_the_pages() {
        String user = Keycloak.user(name, "CHECKER");
        try (BrowserContext browser = browser()) {
            Page page = signedIn(browser);
            Keycloak.disable(user);
            assertLost(page);
        }
    }

    @Test
    void whoever_has_no_role_left_at_keycloak_loses_the_pages_and_reads_why() {
        String user = Keycloak.user(name, "CHECKER");
        try (BrowserContext browser = browser()) {
            Page page = signedIn(browser);
            Keycloak.take(user, "CHECKER");
            await().atMost(SOON).untilAsserted(() -> {
                page.navigate("/desk");
                assertThat(page.locator("h1").innerText()).isEqualTo("Your account opens nothing here");
            });
        }
    }

    @Test
    void keycloak_signs_somebody_out_of_the_desk() {
        String user = Keycloak.user(name, "CHECKER");
        try (BrowserContext browser = browser()) {
            Page page = signedIn(browser);
            Keycloak.signOut(user);
            assertLost(page);
            assertThat(Keycloak.tokens(name).path("access_token").asText()).as("the account is good").isNotEmpty();
        }
    }

    @Test
    void somebody_without_a_role_reads_what_to_do_and_chooses_another_account() {
        Keycloak.user(name, "editor");
        try (BrowserContext browser = browser()) {
            Page page = browser.newPage();
            page.navigate("/desk");
            page.fill("#username", name);
            page.fill("#password", Keycloak.PASSWORD);
            page.click("#kc-login");
            page.waitForURL(root() + "/desk/openid**");
            assertThat(page.locator("body").innerText()).contains("CHECKER, REVIEWER or ADMIN");
            page.click("text=Use another account");
            page.waitForURL(root() + "/signed-out**");
            assertAsked(page);
            String other = new KeycloakIT().another(page);
            assertThat(page.locator("body").innerText()).contains(other);
        }
    }

    private String another(Page page) {
        Keycloak.user(name, "CHECKER");
        showPassword(page);
        return name;
    }

    @Test
    void an_access_token_is_a_key_and_an_id_token_is_not() {
        Keycloak.user(name, "REVIEWER");
        JsonNode tokens = Keycloak.tokens(name);
        with(tokens.path("access_token").asText()).get("/v1/me").then().statusCode(200).body("roles", equalTo(List.of("REVIEWER")));
        for (String other : List.of("id_token", "refresh_token")) {
            with(tokens.path(other).asText()).get("/v1/me").then().statusCode(401);
        }
        String editor = new KeycloakIT().editor();
        with(editor).get("/v1/me").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        with(editor).get("/v1/verdicts").then().statusCode(200);
    }

    private String editor() {
        Keycloak.user(name, "editor");
        return Keycloak.tokens(name).path("access_token").asText();
    }
}
