package org.docket.pages.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures of the desk for the documents, from the demo desk: {@code make screenshots}. */
@EnabledIfSystemProperty(named = "docket.screenshots", matches = "true")
class DeskScreenshotsIT {

    private static final Path FOLDER = Path.of("docs/screenshots");

    @Test
    void the_desk() throws Exception {
        Files.createDirectories(FOLDER);
        var desk = new OpenDesk();
        prepare(desk);
        for (int width : List.of(1280, 390)) {
            try (Colleague person = desk.colleague(OpenDesk.REVIEWER, width, options -> options.setReducedMotion(ReducedMotion.REDUCE))) {
                take(person.open("/desk"), "desk-queue", width);
                take(person.open("/desk/cases/1"), "desk-workbench", width);
                take(person.open("/desk/cases/1/history"), "desk-history", width);
                conflict(desk, person);
                take(person, "desk-conflict", width);
                person.open("/desk").page.keyboard().press("Control+k");
                person.page.keyboard().type("north");
                person.page.waitForSelector("#palette-found a");
                take(person, "desk-palette", width);
            }
        }
        try (Colleague person = desk.colleague(OpenDesk.REVIEWER, 1280, options -> options.setColorScheme(ColorScheme.DARK).setLocale("ar"))) {
            take(person.open("/desk/cases/1"), "desk-workbench-arabic-dark", 1280);
        }
    }

    /** A picture beside the denial, and a publication that waits for somebody. */
    private static void prepare(OpenDesk desk) {
        try (Colleague checker = desk.colleague(OpenDesk.CHECKER)) {
            checker.attach(1, "SUPPORTS", "IMAGE", "Satellite operator", "COMPANY", "Two hundred railway cars crossed at Tumangang between the 4th and the 7th.");
            checker.open("/desk/cases/4/publish").page.fill("#publish-summary", "The article does not say who expects it.");
            checker.press("form[action$='/publish'] button:not(.quiet)");
        }
    }

    /** Leaves {@code person} where both have written the same. */
    private static void conflict(OpenDesk desk, Colleague person) {
        person.open("/desk/cases/4/edit");
        try (Colleague other = desk.colleague(OpenDesk.CHECKER)) {
            other.open("/desk/cases/4/edit").page.fill("#edit-note", "Ask the analysts in %s what they expect, and by when.".formatted(width(person) > 600 ? "Seoul" : "Tokyo"));
            other.page.fill("#edit-topics", width(person) > 600 ? "nuclear-test" : "nuclear-test, north-korea");
            other.press("form.fields > p button");
        }
        person.page.fill("#edit-note", "Ask the analysts in %s what they expect, and why.".formatted(width(person) > 600 ? "Vienna" : "Geneva"));
        person.press("form.fields > p button");
    }

    private static int width(Colleague person) {
        return person.page.viewportSize().width;
    }

    private static void take(Colleague person, String name, int width) {
        person.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + '-' + width + ".png")));
    }
}
