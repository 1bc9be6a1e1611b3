package org.docket.pages.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.docket.packaged.RealBrowser;
import org.docket.packaged.SharedProgram;
import org.docket.packaged.Wire;

/** The shared demo desk with a browser before it, and a password for each of its people. Nothing here asserts. */
final class OpenDesk {

    static final String CHECKER = "checker@desk.example";
    static final String REVIEWER = "reviewer@desk.example";
    static final String ADMIN = "admin@desk.example";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RealBrowser browser;
    private final Map<String, String> signedIn = new HashMap<>();
    final Wire wire;
    final String home;

    OpenDesk() throws IOException, InterruptedException {
        browser = RealBrowser.shared();
        wire = SharedProgram.OF_SEVERAL_PEOPLE.wire();
        home = SharedProgram.OF_SEVERAL_PEOPLE.home();
        wire.post("/v1/people", Map.of("name", "Ada, who keeps the desk", "email", ADMIN, "roles", List.of("ADMIN")));
        for (var person : wire.get("/v1/people").get("items")) {
            if (person.has("email")) {
                String link = wire.post("/v1/people/" + person.get("id").asText() + "/invitation", Map.of()).get("url").asText();
                post(link, "password=" + Colleague.PASSWORD.replace(' ', '+'));
            }
        }
    }

    /** The status of the answer to a form. */
    static int post(String address, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Anybody at all. */
    Colleague reader() {
        return new Colleague(browser.context(home, 1280));
    }

    Colleague colleague(String email) {
        return colleague(email, 1280, options -> { });
    }

    /** Somebody who is signed in: the first time with their password, from then on with what that gave them. */
    Colleague colleague(String email, int width, Consumer<Browser.NewContextOptions> more) {
        String session = signedIn.computeIfAbsent(email, this::signIn);
        return new Colleague(browser.context(home, width, options -> more.accept(options.setStorageState(session))));
    }

    /** A case that nobody else works on. */
    long newCase(String text) throws Exception {
        return wire.post("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"))).get("number").asLong();
    }

    private String signIn(String email) {
        BrowserContext context = browser.context(home, 1280);
        try (var colleague = new Colleague(context)) {
            colleague.signIn(email);
            return context.storageState();
        }
    }
}
