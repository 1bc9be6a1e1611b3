package org.docket.verdict;

import java.util.Locale;

/** How a badge shows the word for a status: colors of the ground and of the words on it, by light and by dark, and a mark beside the colors. */
enum BadgeLook {
    // @formatter:off
    //            light: ground, words   dark: ground, words    mark, 12 by 12
    ALLEGED      ("#866917", "#ffffff",  "#e6c766", "#171b24",  "M1 1.5h10v6.5H6.5L3.5 11V8H1z"),
    DENIED       ("#a34a00", "#ffffff",  "#f5a65b", "#171b24",  "M1 1.5h10v6.5H6.5L3.5 11V8H1zM3.5 4.8h5"),
    REFUTED      ("#a8322a", "#ffffff",  "#f2978f", "#171b24",  "M2 2l8 8M10 2l-8 8"),
    CORROBORATED ("#1f7a4d", "#ffffff",  "#74d3a1", "#171b24",  "M1 6.5l3.5 3.5L11 2.5"),
    DISPUTED     ("#6a3fa0", "#ffffff",  "#c5a8f0", "#171b24",  "M1 4h10M1 8h10M8.5 1l-5 10");
    // @formatter:on

    private static final String STYLE = """
            .docket-plain{fill:#e4e8f0}.docket-label{fill:#1c2230}.docket-%1$s{fill:%2$s}.docket-on-%1$s{fill:%3$s}.docket-mark-%1$s{stroke:%3$s}\
            @media (prefers-color-scheme:dark){.docket-plain{fill:#323a4b}.docket-label{fill:#eef1f7}\
            .docket-%1$s{fill:%4$s}.docket-on-%1$s{fill:%5$s}.docket-mark-%1$s{stroke:%5$s}}""";

    private final String style;
    private final String mark;

    BadgeLook(String lightGround, String lightWords, String darkGround, String darkWords, String mark) {
        this.style = STYLE.formatted(key(), lightGround, lightWords, darkGround, darkWords);
        this.mark = mark;
    }

    static BadgeLook of(PublicWord word) {
        return valueOf(word.tone());
    }

    /** The end of the names of its classes: badges in one page share their styles, each by its own names. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String style() {
        return style;
    }

    String mark() {
        return mark;
    }
}
