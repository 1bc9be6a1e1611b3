package org.docket.pages.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody of the desk at a browser of their own. Nothing here asserts. */
final class Colleague implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private final BrowserContext context;
    final Page page;

    /** What went wrong in the page's scripts. */
    final List<String> errors = new CopyOnWriteArrayList<>();

    Colleague(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                errors.add(message.text());
            }
        });
    }

    Colleague signIn(String email) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/desk");
        return this;
    }

    Colleague open(String path) {
        page.navigate(path);
        return this;
    }

    /** Sends the form that the button belongs to, and waits for what comes after it. */
    Colleague press(String button) {
        return press(page.locator(button));
    }

    /** Does {@code action}, which leaves this page, and returns once the next page has loaded. */
    void untilNextPage(Runnable action) {
        page.evaluate("window.isPageBefore = true");
        action.run();
        page.waitForCondition(this::isNextPage);
    }

    /** Evaluated from here: the policy of the pages lets no script of theirs evaluate text, and a function that waits in the page would be one. */
    private boolean isNextPage() {
        try {
            return (boolean) page.evaluate("!window.isPageBefore && document.readyState === 'complete'");
        } catch (PlaywrightException e) {
            // The page is being replaced
            return false;
        }
    }

    Colleague press(Locator button) {
        untilNextPage(button::click);
        return this;
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    int count(String selector) {
        return page.locator(selector).count();
    }

    /** A statement, a picture or whatever else, from a source that is on file or made on the way. */
    Colleague attach(long number, String stance, String kind, String source, String sourceKind, String quote) {
        open("/desk/cases/" + number);
        page.fill("#attach-quote", quote);
        page.check("input[name=stance][value=" + stance + "]");
        page.fill("#attach-source", source);
        page.selectOption("#attach-kind", kind);
        page.selectOption("#attach-credibility", "2");
        if (sourceKind != null) {
            page.click(".attach .source-field summary");
            page.selectOption("#attach-source-kind", sourceKind);
            page.selectOption("#attach-source-reliability", "B");
        }
        return press(".attach form > p button");
    }

    Colleague move(String move, String reason) {
        page.click("[data-move=" + move + "] summary");
        page.fill("#move-" + move + "-reason", reason);
        return press("[data-move=" + move + "] form button");
    }

    @Override
    public void close() {
        context.close();
    }
}
