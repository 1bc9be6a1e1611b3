package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.docket.packaged.Hindrances;
import org.docket.packaged.NuChecker;
import org.docket.packaged.Program;
import org.docket.packaged.RealBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What everybody can open, in a real browser. */
class PublicPagesIT {

    private static RealBrowser browser;
    private static Program program;
    private static String home;

    @BeforeAll
    static void open() throws Exception {
        browser = RealBrowser.launch();
        program = Program.withTheDemo();
        program.start();
        home = "http://localhost:" + program.port();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            program.close();
            browser.close();
        }
    }

    @Test
    void signing_in_hinders_nobody_and_is_valid() throws Exception {
        try (BrowserContext context = browser.context(home, 320)) {
            Page page = context.newPage();
            page.navigate("/sign-in?lang=ar");
            assertThat(Hindrances.of(page)).isEmpty();
            assertThat(RealBrowser.sideways(page)).isZero();
            assertThat(NuChecker.errors(Map.of("sign-in", page.content()))).isEmpty();
        }
    }
}
