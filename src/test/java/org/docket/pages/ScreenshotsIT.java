package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.RealBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures of the public pages for the documents, from the demo desk: {@code make screenshots}. */
@EnabledIfSystemProperty(named = "docket.screenshots", matches = "true")
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("docs/screenshots");
    private static final List<Integer> WIDTHS = List.of(1280, 390);

    /** @param whole all of the page, not the first screen of it */
    private record Shot(String name, String path, boolean whole) {}

    @Test
    void the_public_pages() throws Exception {
        Files.createDirectories(FOLDER);
        try (RealBrowser browser = RealBrowser.launch();
                Program program = Program.withTheDemo().with(Map.of("DOCKET_ADMIN_KEY", Program.KEY, "DOCKET_DESK_SECOND_PERSON", "false"))) {
            var desk = new FerryDesk(program.start());
            String home = "http://localhost:" + program.port();
            desk.arabic();
            String verdict = "/verdicts/" + desk.disputed();
            List<Shot> main = List.of(new Shot("board", "/", false), new Shot("verdict", verdict, true));
            List<Shot> more = List.of(new Shot("table", "/?view=table", false), new Shot("statistics", "/statistics", false),
                    new Shot("how-we-verify", "/how-we-verify", true), new Shot("corrections", "/corrections", false), new Shot("sign-in", "/sign-in", false));
            take(browser, home, main, "", ColorScheme.LIGHT, "en");
            take(browser, home, more, "", ColorScheme.LIGHT, "en");
            List<Shot> first = List.of(new Shot("board", "/", false), new Shot("verdict", verdict, false));
            take(browser, home, first, "-dark", ColorScheme.DARK, "en");
            take(browser, home, first, "-arabic", ColorScheme.LIGHT, "ar");
        }
        try (var taken = Files.list(FOLDER)) {
            assertThat(taken.filter(file -> file.toString().endsWith(".png")).count()).isGreaterThanOrEqualTo(22);
        }
    }

    private static void take(RealBrowser browser, String home, List<Shot> shots, String ending, ColorScheme scheme, String language) {
        for (int width : WIDTHS) {
            try (BrowserContext context = browser.context(home, width, options -> options.setColorScheme(scheme).setReducedMotion(
                    ReducedMotion.REDUCE))) {
                Page page = context.newPage();
                for (Shot shot : shots) {
                    page.navigate(shot.path() + (shot.path().contains("?") ? "&" : "?") + "lang=" + language);
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(shot.whole())
                            .setPath(FOLDER.resolve(shot.name() + '-' + width + ending + ".png")));
                }
            }
        }
    }
}
