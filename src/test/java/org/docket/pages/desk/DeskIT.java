package org.docket.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.pages.desk.OpenDesk.ADMIN;
import static org.docket.pages.desk.OpenDesk.CHECKER;
import static org.docket.pages.desk.OpenDesk.REVIEWER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Hindrances;
import org.docket.packaged.NuChecker;
import org.docket.packaged.RealBrowser;
import org.docket.webhook.Postbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk as its people use it, in real browsers, over the demo desk. Each test works on a case of its own. */
class DeskIT {

    private static OpenDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new OpenDesk();
    }

    @Test
    void a_claim_comes_from_opening_to_a_disputed_verdict_that_the_public_reads_by_two_people() {
        try (Colleague checker = desk.colleague(CHECKER); Colleague reviewer = desk.colleague(REVIEWER); Colleague reader = desk.reader()) {
            reader.open("/");
            checker.open("/desk/cases/new");
            checker.page.fill("#open-claim\\.text", "Pyongyang sells artillery shells to Moscow by way of third countries.");
            checker.page.fill("#open-claim\\.claimantId", "United States government");
            checker.page.fill("#open-claim\\.respondentId", "Government of North Korea");
            checker.press("form[action='/desk/cases/new'] > p button");
            assertThat(checker.text("#said")).isEqualTo("The case is open.");
            assertThat(checker.count(".match")).as("cases that may say the same").isPositive();
            checker.page.click(".match:first-of-type details summary");
            checker.page.fill(".match:first-of-type details input[name=reason]", "That one is about one route.");
            checker.press(".match:first-of-type details button");
            long number = Long.parseLong(checker.page.url().replaceAll(".*/cases/(\\d+).*", "$1"));

            checker.attach(number, "REFUTES", "STATEMENT", "Government of North Korea", null, "We have never had arms dealings with Russia.");
            assertThat(checker.text(".turn .opened")).contains("Deny");
            checker.attach(number, "SUPPORTS", "IMAGE", "Satellite operator", "COMPANY", "Two hundred railway cars crossed at Tumangang.");
            assertThat(checker.text(".turn .opened")).contains("Dispute");
            assertThat(checker.text(".turn .closed")).contains("Deny");
            assertThat(checker.text("[data-move=CORROBORATE] .missing")).contains("1 of 2", "Satellite operator");
            assertThat(checker.count("[data-move=CORROBORATE] form")).isZero();
            checker.move("DISPUTE", "Pictures beside a denial.");
            assertThat(checker.text(".bench-state")).contains("Disputed");

            checker.press(".actions a[href$='/publish']");
            checker.page.fill("#publish-summary", "Pictures speak for it, the government of North Korea against it.");
            checker.page.waitForSelector("#preview .preview-summary");
            assertThat(checker.text("#preview")).contains("Pictures speak for it", "Disputed", "Satellite operator");
            checker.press("form[action$='/publish'] button:not(.quiet)");
            assertThat(checker.text("#said")).startsWith("Proposed");
            assertThat(checker.count(".proposal form[action$='/approval']")).as("their own").isZero();

            reviewer.open("/desk").press("[data-need=PROPOSED] a[href='/desk/cases/" + number + "']");
            assertThat(reviewer.text(".proposal")).contains("Pictures speak for it");
            reviewer.press(".proposal form[action$='/approval'] button");
            assertThat(reviewer.text(".bench-state")).contains("Public");
            assertThat(checker.errors).isEmpty();
            assertThat(reviewer.errors).isEmpty();
            reader.page.click("#news button:visible");
            reader.page.waitForSelector("#results a[href*='/verdicts/" + number + "/']");
            reader.open("/verdicts/" + number);
            assertThat(reader.text("main")).contains("Pictures speak for it", "Disputed");
        }
    }

    @Test
    void a_case_is_worked_with_the_keyboard_alone() throws Exception {
        long number = desk.newCase("Shells left the port at night.");
        try (Colleague checker = desk.colleague(CHECKER)) {
            var keys = checker.open("/desk").page.keyboard();
            keys.press("Control+k");
            keys.type(String.valueOf(number));
            checker.page.waitForSelector("#palette-found a[href='/desk/cases/" + number + "']");
            checker.untilNextPage(() -> keys.press("Enter"));
            keys.press("a");
            keys.type("Cranes worked from two to five.");
            keys.press("Tab");
            keys.press("Tab");
            keys.press("Space");
            keys.press("Tab");
            keys.type("Port watcher");
            keys.press("Tab");
            keys.press("Enter");
            keys.press("Tab");
            keys.type("Witness");
            keys.press("Tab");
            keys.type("B");
            keys.press("Tab");
            keys.press("Tab");
            keys.type("Image");
            keys.press("Tab");
            keys.type("2");
            checker.untilNextPage(() -> {
                checker.page.locator("#attach-source").focus();
                keys.press("Enter");
            });
            assertThat(checker.text(".stance[data-stance=SUPPORTS]")).contains("Cranes worked", "Port watcher");
            assertThat(checker.page.evaluate("document.activeElement.id")).isEqualTo("said");
            checker.attach(number, "REFUTES", "DOCUMENT", "Harbor office", "AGENCY", "No ship was loaded.");
            keys.press("Control+k");
            keys.type("Dispute");
            keys.press("Enter");
            assertThat(checker.page.evaluate("document.activeElement.name")).isEqualTo("reason");
            keys.type("Both sides are on file.");
            keys.press("Tab");
            checker.untilNextPage(() -> keys.press("Enter"));
            assertThat(checker.text(".bench-state")).contains("Disputed");
            keys.press("?");
            assertThat(checker.page.locator("#shortcuts").isVisible()).isTrue();
            keys.press("Escape");
            checker.untilNextPage(() -> keys.press("h"));
            assertThat(checker.page.url()).endsWith("/history");
        }
    }

    @Test
    void what_two_people_write_at_the_same_time_is_put_together_and_nothing_typed_is_lost() throws Exception {
        long number = desk.newCase("Grain was burned in the harbor.");
        try (Colleague one = desk.colleague(CHECKER); Colleague other = desk.colleague(REVIEWER)) {
            one.open("/desk/cases/" + number + "/edit");
            other.open("/desk/cases/" + number + "/edit");
            one.page.fill("#edit-summary", "Nobody has shown the fire.");
            one.page.fill("#edit-note", "Ask the fire brigade.");
            one.press("form.fields > p button");
            other.page.fill("#edit-summary", "Somebody has shown the fire.");
            other.page.fill("#edit-topics", "grain");
            other.press("form.fields > p button");
            assertThat(other.text("[data-field=summary] .theirs")).isEqualTo("Nobody has shown the fire.");
            assertThat(other.text("[data-field=summary] .mine")).isEqualTo("Somebody has shown the fire.");
            assertThat(other.count(".sides")).as("fields that both wrote").isOne();
            assertThat(other.page.inputValue("#edit-summary")).isEqualTo("Somebody has shown the fire.");
            assertThat(other.page.inputValue("#edit-note")).as("theirs alone").isEqualTo("Ask the fire brigade.");
            assertThat(other.page.inputValue("#edit-topics")).as("mine alone").isEqualTo("grain");
            assertThat(Hindrances.of(other.page)).isEmpty();
            other.press("form.fields > p button");
            assertThat(other.text("#said")).isEqualTo("The changes are on file.");
            other.open("/desk/cases/" + number + "/history");
            assertThat(other.text(".timeline > li:last-child")).contains("Nobody", "Somebody");
            assertThat(other.page.locator(".timeline > li:last-child del").allInnerTexts()).anyMatch(gone -> gone.startsWith("Nobody"));
        }
    }

    @Test
    void a_move_that_came_too_late_keeps_its_reason_and_says_what_happened() throws Exception {
        long number = desk.newCase("The bridge was closed for a week.");
        try (Colleague one = desk.colleague(CHECKER); Colleague other = desk.colleague(REVIEWER)) {
            one.attach(number, "SUPPORTS", "IMAGE", "Bridge camera", "COMPANY", "Nobody crosses.");
            one.attach(number, "REFUTES", "DOCUMENT", "Road office", "AGENCY", "The bridge was open.");
            other.open("/desk/cases/" + number);
            one.page.fill("#attach-summary", "A draft");
            one.open("/desk/cases/" + number);
            assertThat(one.page.inputValue("#attach-summary")).as("the draft").isEqualTo("A draft");
            one.page.click(".restored button");
            one.open("/desk/cases/" + number);
            assertThat(one.page.inputValue("#attach-summary")).as("discarded").isEmpty();
            one.attach(number, "CONTEXT", "DOCUMENT", "Road office", null, "It rained.");
            other.move("DISPUTE", "The camera says otherwise than the office.");
            assertThat(other.text("#refused")).contains("Nothing of yours is lost");
            assertThat(other.text(".meanwhile")).contains("Evidence attached", "Demo checker");
            assertThat(other.page.inputValue("#move-DISPUTE-reason")).isEqualTo("The camera says otherwise than the office.");
            other.press("[data-move=DISPUTE] form button");
            assertThat(other.text(".bench-state")).contains("Disputed");
            other.page.click("#open-palette");
            other.page.keyboard().press("Escape");
            assertThat(other.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('docket-draft')).length")).as("drafts that were taken").isEqualTo(0);
        }
    }

    @Test
    void whoever_may_not_neither_sees_the_button_nor_gets_in() throws Exception {
        try (Colleague checker = desk.colleague(CHECKER); Colleague admin = desk.colleague(ADMIN)) {
            assertThat(checker.count("a[href='/desk/people']")).isZero();
            assertThat(checker.page.navigate("/desk/people").status()).isEqualTo(403);
            admin.open("/desk/people");
            admin.page.fill("#person-new-name", "Nadia");
            admin.page.fill("#person-new-email", "nadia@desk.example");
            admin.page.check("form[action='/desk/people'] input[value=CHECKER]");
            admin.press("form[action='/desk/people'] button");
            admin.press(admin.page.locator(".entry", new Page.LocatorOptions().setHasText("Nadia")).locator("form[action$='/invitation'] button"));
            assertThat(admin.text("#invitation-url")).contains("/welcome/");
            assertThat(OpenDesk.post(admin.text("#invitation-url"), "password=another+long+password")).isEqualTo(303);
            admin.open("/desk/keys");
            admin.page.check("input[name=scopes][value=CASES_READ]");
            admin.press("form[action='/desk/keys'] button");
            assertThat(admin.text("#made-key")).startsWith("docket_");
            admin.open("/desk/keys");
            assertThat(admin.count("#made-key")).isZero();
        }
    }

    @Test
    void a_webhook_is_added_tried_paused_and_removed() throws Exception {
        try (Colleague admin = desk.colleague(ADMIN); var postbox = new Postbox()) {
            admin.open("/desk/webhooks");
            admin.page.fill("#webhook-url", "https://10.0.0.1/");
            admin.press("form[action='/desk/webhooks'] > p button");
            assertThat(admin.count("#webhook-url[aria-invalid=true]")).isOne();
            admin.page.fill("#webhook-url", postbox.url("/desk"));
            admin.press("form[action='/desk/webhooks'] > p button");
            assertThat(admin.text("#made-key")).startsWith("whsec_");
            admin.press(".entry h2 a");
            admin.press("form[action$='/test'] button");
            assertThat(postbox.at("/desk")).hasSize(1);
            assertThat(admin.text(".entry[data-state=DELIVERED]")).contains("webhook.test", "200", "said 200");
            assertThat(Hindrances.of(admin.page)).isEmpty();
            assertThat(NuChecker.errors(Map.of("a webhook", admin.page.content()))).isEmpty();
            admin.press("button[value=PAUSED]");
            assertThat(admin.count("button[value=ACTIVE]")).isOne();
            admin.page.click("details:has(form[action$='/rotation']) summary");
            admin.press("form[action$='/rotation'] button");
            assertThat(admin.text("#made-key")).startsWith("whsec_");
            admin.page.click("details:has(form[action$='/removal']) summary");
            admin.press("form[action$='/removal'] button");
            assertThat(admin.count(".entry")).isZero();
            assertThat(admin.errors).isEmpty();
        }
    }

    @Test
    void every_page_is_open_to_everybody_at_every_width_in_both_languages_and_in_the_dark() throws Exception {
        List<String> pages = List.of("/desk", "/desk/cases", "/desk/cases?q=artillery", "/desk/cases/new", "/desk/cases/1", "/desk/cases/1/edit",
                "/desk/cases/4/publish", "/desk/cases/1/matches", "/desk/cases/1/history", "/desk/sources", "/desk/people", "/desk/partners", "/desk/keys",
                "/desk/webhooks");
        var html = new LinkedHashMap<String, String>();
        try (Colleague admin = desk.colleague(ADMIN);
                Colleague arabic = desk.colleague(ADMIN, 320, options -> options.setLocale("ar").setColorScheme(ColorScheme.DARK))) {
            for (String path : pages) {
                assertThat(Hindrances.of(admin.open(path).page)).as(path).isEmpty();
                html.put(path, admin.page.content());
                assertThat(RealBrowser.sideways(arabic.open(path).page)).as(path + " at 320 pixels").isZero();
                assertThat(arabic.page.getAttribute("html", "dir")).isEqualTo("rtl");
            }
            assertThat(Hindrances.of(arabic.open("/desk/cases/1").page)).as("in Arabic, in the dark").isEmpty();
            admin.open("/desk/cases/1").page.keyboard().press("Control+k");
            assertThat(Hindrances.of(admin.page)).as("the palette").isEmpty();
            html.put("the palette", admin.page.content());
            assertThat(NuChecker.errors(html)).isEmpty();
            assertThat(admin.errors).isEmpty();
            assertThat(arabic.errors).isEmpty();
        }
    }

    @Test
    void hostile_content_is_text() throws Exception {
        String script = "<script>window.hit=1</script><img src=x onerror=\"window.hit=1\">\u202e{evil}\u200b" + "x".repeat(3000);
        long number = desk.newCase(script);
        try (Colleague checker = desk.colleague(CHECKER, 390, options -> { })) {
            checker.attach(number, "SUPPORTS", "DOCUMENT", "\"><svg onload=window.hit=1>", "OTHER", script);
            assertThat(checker.text(".stance[data-stance=SUPPORTS]")).contains("<script>window.hit=1</script>");
            assertThat(RealBrowser.sideways(checker.page)).isZero();
            for (String path : List.of("", "/edit", "/history", "/publish", "/matches")) {
                checker.open("/desk/cases/" + number + path);
                assertThat(RealBrowser.sideways(checker.page)).as(path).isZero();
                assertThat(checker.page.evaluate("window.hit === undefined")).as(path).isEqualTo(true);
            }
            checker.open("/desk/cases/" + number).page.fill("#attach-url", "javascript:window.hit=1");
            checker.page.locator(".attach form").evaluate("form => { form.noValidate = true }");
            checker.page.fill("#attach-source", "Somebody");
            checker.page.check("input[name=stance][value=CONTEXT]");
            checker.page.click(".attach .source-field summary");
            checker.page.selectOption("#attach-source-kind", "OTHER");
            checker.press(".attach form > p button");
            assertThat(checker.count("#refused")).isOne();
            assertThat(checker.page.inputValue("#attach-source")).isEqualTo("Somebody");
            assertThat(checker.errors).isEmpty();
        }
    }

    @Test
    void without_javascript_everything_can_be_done() throws Exception {
        long number = desk.newCase("The mill stood still.");
        try (Colleague checker = desk.colleague(CHECKER, 1280, options -> options.setJavaScriptEnabled(false))) {
            checker.attach(number, "SUPPORTS", "IMAGE", "Mill watcher", "WITNESS", "The wheel does not turn.");
            assertThat(checker.text(".turn")).contains("0 → 1");
            checker.open("/desk/cases/" + number + "/publish").page.fill("#publish-summary", "A picture shows it.");
            checker.press("button[formaction$='/preview']");
            assertThat(checker.text("#preview")).contains("A picture shows it.");
            assertThat(checker.page.inputValue("#publish-summary")).isEqualTo("A picture shows it.");
            checker.open("/desk/cases?q=mill");
            assertThat(checker.text("#found")).contains("The mill stood still.");
        }
    }
}
