package org.docket.casework;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import org.docket.casework.PublicCase.Published;
import org.docket.rules.Basis;
import org.docket.rules.Status;

/** The fields of a verdict that the desk writes or decides, as readers saw them at one position of the log. */
record PublicText(CaseView.ClaimView claim, SortedSet<String> topics, Status status, Set<Basis> basis, String rating, String summary,
        LocalDate reviewOn, Article article, LocalDate examinedOn) {

    static PublicText of(Published seen) {
        return new PublicText(seen.claim(), seen.topics(), seen.status(), seen.basis(), rating(seen), seen.summary(), seen.reviewOn(),
                seen.article(), seen.examinedOn());
    }

    /** The code of the term, or the free text of an older desk; null for a verdict without a rating. */
    private static String rating(Published seen) {
        return seen.rating().code() == null ? seen.rating().freeText() : seen.rating().code();
    }
}
