package org.docket.verdict;

import org.docket.casework.PublicCase.Published;

/** Paths of the pages that people open for a verdict. The number is for good; the words after it follow the claim. */
public final class PageAddress {

    private static final String FOLDER = "/verdicts/";

    private PageAddress() {}

    /** The canonical path. */
    public static String of(Published verdict) {
        return of(verdict.number(), verdict.claim().text());
    }

    /** The canonical path of the verdict with this number about this claim. */
    static String of(long number, String claim) {
        return of(number) + '/' + Slug.of(claim);
    }

    /** The canonical path of a verdict that is public. */
    static String of(BoardEntry entry) {
        return of(entry.number()) + '/' + Slug.encoded(entry.slug());
    }

    /** The path that leads to the canonical one, or says that the verdict was withdrawn. */
    public static String of(long number) {
        return FOLDER + number;
    }
}
