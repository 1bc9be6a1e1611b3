package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.docket.packaged.Hindrances;
import org.docket.packaged.NuChecker;
import org.docket.packaged.RealBrowser;
import org.docket.packaged.SharedProgram;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What everybody can open, in a real browser: a program with the demo desk and a few verdicts that have what it lacks. */
class PublicPagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long LIGHT = 60_000;

    private static RealBrowser browser;
    private static FerryDesk desk;
    private static String home;
    private static String disputed;
    private static String hostile;
    private static long withdrawn;
    private static long duplicate;
    private static List<String> links;

    @BeforeAll
    static void open() throws Exception {
        browser = RealBrowser.shared();
        Wire wire = SharedProgram.OF_ONE_PERSON.wire();
        home = SharedProgram.OF_ONE_PERSON.home();
        desk = new FerryDesk(wire);
        disputed = place(desk.disputed());
        desk.arabic();
        hostile = place(desk.hostile());
        withdrawn = desk.withdrawn("It was about a private person.");
        String other = wire.get("/v1/verdicts?q=Aurora").get("items").get(0).get("id").asText();
        duplicate = desk.duplicate(other);
        links = List.of(link("your account"), link("demo checker"));
    }

    private static String link(String name) throws Exception {
        return URI.create(SharedProgram.OF_ONE_PERSON.program().shown(name).orElseThrow()).getPath();
    }

    private static String place(long number) throws Exception {
        return URI.create(get("/verdicts/" + number).headers().firstValue("Location").orElseThrow()).getRawPath();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> everyPage() {
        return Stream.concat(links.stream(), Stream.of("/", "/?view=table", "/?q=shells&status=ALLEGED", "/?q=nothingthatis", disputed, hostile, "/embed/1", "/statistics", "/corrections",
                "/how-we-verify", "/sign-in", "/problems/not-found", "/nowhere", "/verdicts/" + withdrawn, "/?status=NONSENSE", "/welcome/first/over")).toList();
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** All that hinders people on all pages, as {@code context} shows them. */
    private static List<String> hindrances(BrowserContext context, String language) {
        var found = new ArrayList<String>();
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                found.add(message.text());
            }
        });
        for (String path : everyPage()) {
            page.navigate(in(language, path));
            Hindrances.of(page).forEach(hindrance -> found.add(path + " " + hindrance));
            int sideways = RealBrowser.sideways(page);
            if (sideways > 0) {
                found.add(path + " goes on to the side by " + sideways);
            }
            if (page.evaluate("window.owned") != null) {
                found.add(path + " ran what somebody wrote");
            }
        }
        return found;
    }

    @Test
    void no_page_hinders_anybody() {
        try (BrowserContext context = browser.context(home, 1280)) {
            assertThat(hindrances(context, "en")).isEmpty();
        }
    }

    @Test
    void nor_in_the_dark_in_arabic_on_the_smallest_screen() {
        try (BrowserContext context = browser.context(home, 320, options -> options.setColorScheme(ColorScheme.DARK))) {
            assertThat(hindrances(context, "ar")).isEmpty();
            Page page = context.newPage();
            page.navigate(in("ar", disputed));
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("nav a").first().textContent()).isEqualTo("الأحكام");
            assertThat(page.locator(".brand").getAttribute("href")).isEqualTo("/?lang=ar");
        }
    }

    @Test
    void every_page_is_valid_in_both_languages() throws Exception {
        var pages = new LinkedHashMap<String, String>();
        for (String path : everyPage()) {
            pages.put(path, get(in("en", path)).body());
            pages.put(path + " in Arabic", get(in("ar", path)).body());
        }
        assertThat(NuChecker.errors(pages)).isEmpty();
    }

    @Test
    void what_means_harm_is_shown_as_text() {
        try (BrowserContext context = browser.context(home, 1280)) {
            Page page = context.newPage();
            page.navigate(hostile);
            assertThat(page.locator("h1").textContent()).contains(FerryDesk.SCRIPT);
            assertThat(page.locator(".item").first().textContent()).contains("{{7*7}}{7}", FerryDesk.SCRIPT);
            assertThat(page.locator("main script, main img, main [onmouseover], main svg[onload]").count()).isZero();
            assertThat(page.locator("main a[href^='javascript:']").count()).isZero();
            assertThat(page.locator(".item a[href^='http']").count()).isZero();
            assertThat(page.evaluate("document.querySelector('script[type=\"application/ld+json\"]') && JSON.parse(document.querySelector("
                    + "'script[type=\"application/ld+json\"]').textContent)['@type']")).isEqualTo("ClaimReview");
            assertThat(page.evaluate("window.owned")).isNull();
        }
    }

    @Test
    void a_protected_source_is_shown_by_its_kind_and_apart_from_who_controls_it() throws Exception {
        String page = get(disputed).body();
        assertThat(page).contains("Protected source (WITNESS)").doesNotContain("Jo of the engine room");
        try (BrowserContext context = browser.context(home, 1280)) {
            Page shown = context.newPage();
            shown.navigate(disputed);
            assertThat(shown.locator(".lane-name").allTextContents()).containsExactly("Harbor authority", "The Daily Coast", "Coast Media Group",
                    "Protected source (WITNESS)", "Northern Ferry Line");
            assertThat(shown.locator(".lane.echo").count()).isEqualTo(2);
            assertThat(shown.locator(".derives").count()).isEqualTo(3);
        }
    }

    @Test
    void without_a_script_everything_can_be_read_and_found() {
        try (BrowserContext context = browser.context(home, 1280, options -> options.setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/");
            page.fill("#q", "ferry doors");
            page.selectOption("#status", "DISPUTED");
            page.click(".filters button");
            assertThat(page.url()).contains("q=ferry+doors").contains("status=DISPUTED");
            assertThat(page.locator(".cards > li").count()).isEqualTo(1);
            page.click(".cards h3 a");
            assertThat(page.url()).endsWith(disputed);
            assertThat(page.locator("#evidence ~ .side").count()).isEqualTo(2);
            assertThat(page.locator(".facts time").first().textContent()).endsWith("UTC");
        }
    }

    @Test
    void whoever_types_finds_and_can_pass_the_address_on() {
        try (BrowserContext context = browser.context(home, 1280)) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("#q").pressSequentially("bow door");
            page.waitForFunction("() => new URL(location).searchParams.get('q') === 'bow door'");
            page.waitForFunction("() => document.querySelectorAll('.cards > li').length === 1");
            page.reload();
            assertThat(page.inputValue("#q")).isEqualTo("bow door");
            assertThat(page.locator(".cards > li").count()).isEqualTo(1);
        }
    }

    @Test
    void the_keyboard_is_enough() {
        try (BrowserContext context = browser.context(home, 1280)) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
            page.keyboard().type("secretly supplying");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelectorAll('.cards > li').length === 1");
            for (int i = 0; i < 20 && !Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('.cards h3 a')")); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/verdicts/1/**");
        }
    }

    @Test
    void news_is_told_and_moves_nothing() throws Exception {
        try (BrowserContext context = browser.context(home, 390)) {
            Page page = context.newPage();
            page.waitForResponse("**/v1/verdicts/stream", () -> page.navigate("/"));
            page.evaluate("window.scrollTo(0, 400)");
            Object before = page.evaluate("[scrollY, document.querySelector('.card').getBoundingClientRect().top].join()");
            desk.plain("This came while somebody was reading.");
            page.waitForSelector("#news button:not([hidden])");
            assertThat(page.evaluate("[scrollY, document.querySelector('.card').getBoundingClientRect().top].join()")).isEqualTo(before);
            page.click("#news button");
            page.waitForFunction("() => document.querySelector('.cards h3').textContent === 'This came while somebody was reading.'");
            assertThat(page.locator("#news button").isHidden()).isTrue();
        }
    }

    @Test
    void a_verdict_is_light() {
        try (BrowserContext context = browser.context(home, 1280)) {
            Page page = context.newPage();
            page.navigate(disputed);
            Number bytes = (Number) page.evaluate("[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".reduce((sum, one) => sum + one.transferSize, 0)");
            assertThat(bytes.longValue()).isBetween(5_000L, LIGHT);
        }
    }

    @Test
    void pages_are_kept_by_caches_as_other_public_answers_are() throws Exception {
        for (String path : List.of("/", disputed, "/statistics", "/corrections", "/how-we-verify", "/embed/1")) {
            get(path);
            HttpResponse<String> page = get(path);
            assertThat(page.headers().firstValue("Cache-Control")).as(path).hasValueSatisfying(value -> assertThat(value).startsWith("public, max-age="));
            assertThat(page.headers().allValues("Content-Security-Policy")).as(path).hasSize(1);
            assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Encoding, Accept-Language");
            String tag = page.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
            assertThat(get(path, "Accept-Language", "ar-EG,en;q=0.5").body()).as(path).contains("lang=\"ar\" dir=\"rtl\"");
        }
        assertThat(get("/embed/1").headers().firstValue("Content-Security-Policy").orElseThrow()).endsWith("frame-ancestors *");
    }

    @Test
    void an_address_leads_to_the_verdict_whatever_became_of_it() throws Exception {
        assertThat(get(disputed.substring(0, disputed.lastIndexOf('/')) + "/some-older-words?lang=ar").headers().firstValue("Location").orElseThrow())
                .endsWith(disputed + "?lang=ar");
        HttpResponse<String> elsewhere = get("/verdicts/" + duplicate);
        assertThat(elsewhere.statusCode()).isEqualTo(308);
        assertThat(elsewhere.headers().firstValue("Location").orElseThrow()).doesNotEndWith("/" + duplicate);
        HttpResponse<String> gone = get("/verdicts/" + withdrawn);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It was about a private person.");
        assertThat(get("/verdicts/999999").statusCode()).isEqualTo(404);
        assertThat(get("/verdicts/999999", "Accept", "application/json").headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(get("/nowhere", "Accept", "*/*").headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
