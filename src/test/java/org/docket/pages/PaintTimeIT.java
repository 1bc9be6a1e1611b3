package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import org.docket.packaged.RealBrowser;
import org.docket.packaged.SharedProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon a public page is painted in a real browser. It runs alone, because a time says nothing while other programs use the processor. */
@Tag("alone")
class PaintTimeIT {

    private static final double SOON_MILLIS = 100;
    private static final int PAINTS = 5;

    @Test
    void a_verdict_is_painted_soon_after_its_first_byte() throws Exception {
        RealBrowser browser = RealBrowser.shared();
        String verdict = "/verdicts/" + new FerryDesk(SharedProgram.OF_ONE_PERSON.wire()).disputed();
        try (BrowserContext context = browser.context(SharedProgram.OF_ONE_PERSON.home(), 1280)) {
            Page page = context.newPage();
            var paints = new ArrayList<Double>();
            for (int i = 0; i <= PAINTS; i++) {
                page.navigate(verdict);
                page.waitForFunction("() => performance.getEntriesByName('first-paint').length === 1");
                paints.add(((Number) page.evaluate("performance.getEntriesByName('first-paint')[0].startTime"
                        + " - performance.getEntriesByType('navigation')[0].responseStart")).doubleValue());
            }
            double soonest = Collections.min(paints);
            System.out.printf("verdict page: first paint %.0f ms after the first byte%n", soonest);
            assertThat(soonest).isLessThan(SOON_MILLIS);
        }
    }
}
