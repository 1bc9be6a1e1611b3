package org.docket.packaged;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What of a page hinders people, as axe finds it: WCAG 2.2 AA and the best practices that it knows. */
public final class Hindrances {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Hindrances() {}

    /**
     * Only a page with frames takes the other mode of axe, which opens one more page for each analysis.
     *
     * @return each rule with the elements that break it; empty for a page that is open to everybody
     */
    public static List<String> of(Page page) {
        return new AxeBuilder(page).setLegacyMode(page.frames().size() == 1).withTags(RULES).analyze().getViolations().stream()
                .map(found -> found.getId() + ": " + found.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList())
                .toList();
    }
}
