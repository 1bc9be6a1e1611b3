package org.docket.verdict;

import java.util.ArrayList;
import java.util.List;
import org.docket.casework.PublicCase.Published;
import org.docket.platform.Excerpt;
import org.docket.rules.Standing;

/**
 * A verdict as a small picture that other pages embed, or take in whole: an SVG without scripts and without references to
 * anything outside. It follows light and dark, and says in words what its colors say (WCAG 2.2, 1.4.1 and 1.4.3).
 */
final class Badge {

    private static final String LABEL = "Verdict";
    private static final int FONT_SIZE = 12;
    private static final double BOLD_SIZE = FONT_SIZE * 1.12;
    private static final int PADDING = 9;
    private static final int MARK = 18;
    private static final int LONGEST_DESCRIPTION = 300;

    private final Published seen;
    private final BadgeLook look;
    private final String status;
    private final List<String> notes;

    /** Where the ground of the status begins and ends, and all of the badge. */
    private final int start;
    private final int end;
    private final int width;

    private Badge(Published seen) {
        this.seen = seen;
        PublicWord word = PublicWord.of(seen);
        look = BadgeLook.of(word);
        status = word.english();
        notes = notes(seen);
        start = TextWidth.of(LABEL, FONT_SIZE) + 2 * PADDING;
        end = start + MARK + TextWidth.of(status, BOLD_SIZE) + 2 * PADDING;
        width = notes.isEmpty() ? end : end + TextWidth.of(noted(), FONT_SIZE) + 2 * PADDING;
    }

    /** A whole document, named by its title and told by the claim to those who do not see it. */
    static String svg(Published seen) {
        return new Badge(seen).svg();
    }

    private String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="24" viewBox="0 0 %1$d 24" role="img" \
                aria-labelledby="docket-title-%2$s docket-desc-%2$s" font-family="Verdana,'DejaVu Sans',Arial,sans-serif" font-size="%3$d">
                <title id="docket-title-%2$s">%4$s</title>
                <desc id="docket-desc-%2$s" lang="%5$s">%6$s</desc>
                <style>%7$s</style>
                %8$s
                %9$s
                </svg>
                """.formatted(width, seen.id(), FONT_SIZE, title(), XmlText.escaped(seen.claim().language()), description(), look.style(),
                        ground(), words());
    }

    private static List<String> notes(Published seen) {
        var notes = new ArrayList<String>();
        switch (PublicWord.of(seen)) {
            case ALLEGED, EXAMINED -> notes.add(PublicWord.note(seen));
            case DENIED -> notes.add("by the respondent");
            case REFUTED, LAPSED, CORROBORATED, DISPUTED -> {}
        }
        if (seen.standing() == Standing.LOST) {
            notes.add("under review");
        }
        return List.copyOf(notes);
    }

    private String noted() {
        return String.join(" · ", notes);
    }

    private String title() {
        return LABEL + ": " + status + (notes.isEmpty() ? "" : ", " + String.join(", ", notes));
    }

    private String description() {
        return XmlText.escaped(Excerpt.of(seen.claim().text(), LONGEST_DESCRIPTION));
    }

    private String ground() {
        return """
                <clipPath id="docket-clip-%1$s"><rect width="%2$d" height="24" rx="5"/></clipPath>
                <g clip-path="url(#docket-clip-%1$s)"><rect class="docket-plain" width="%2$d" height="24"/>\
                <rect class="docket-%3$s" x="%4$d" width="%5$d" height="24"/></g>
                <path class="docket-mark-%3$s" transform="translate(%6$d 6)" d="%7$s" fill="none" stroke-width="1.8" \
                stroke-linecap="round" stroke-linejoin="round"/>"""
                .formatted(seen.id(), width, look.key(), start, end - start, start + PADDING, look.mark());
    }

    private String words() {
        return text("docket-label", 400, PADDING, start, LABEL)
                + text("docket-on-" + look.key(), 700, start + PADDING + MARK, end, status)
                + (notes.isEmpty() ? "" : text("docket-label", 400, end + PADDING, width, noted()));
    }

    /** From {@code x} to a padding before {@code end}. */
    private static String text(String style, int weight, int x, int end, String words) {
        return "<text class=\"%s\" font-weight=\"%d\" x=\"%d\" y=\"16\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
                .formatted(style, weight, x, end - PADDING - x, words);
    }
}
