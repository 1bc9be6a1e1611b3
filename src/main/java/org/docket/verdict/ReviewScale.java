package org.docket.verdict;

import static java.util.Set.of;
import static org.docket.rules.Basis.BY_EVIDENCE;
import static org.docket.rules.Basis.BY_RECORD;
import static org.docket.rules.Basis.BY_RESPONDENT;
import static org.docket.rules.Basis.BY_RETRACTION;
import static org.docket.rules.Basis.BY_STATEMENTS;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.docket.casework.PublicCase.Published;
import org.docket.rules.Basis;
import org.docket.rules.Status;

/** A status in words, for verdicts that have no rating. docs/claim-review.md is made from this table. */
enum ReviewScale {
    // @formatter:off
    //                    status               any basis of                                             word
    REFUTED              (Status.DENIED,       of(BY_EVIDENCE, BY_RECORD, BY_STATEMENTS, BY_RETRACTION), "Refuted by evidence"),
    DENIED_BY_RESPONDENT (Status.DENIED,       of(BY_RESPONDENT),                                       "Denied by the respondent"),
    DENIED_WITHOUT_BASIS (Status.DENIED,       of(),                                                    "Denied"),
    ALLEGED              (Status.ALLEGED,      of(),                                                    "Alleged"),
    DISPUTED             (Status.DISPUTED,     of(),                                                    "Disputed"),
    CORROBORATED         (Status.CORROBORATED, of(),                                                    "Corroborated");
    // @formatter:on

    private final Status status;
    private final Set<Basis> basis;
    private final String word;

    ReviewScale(Status status, Set<Basis> basis, String word) {
        this.status = status;
        this.basis = basis;
        this.word = word;
    }

    /** The first row whose status the verdict has, and one of whose bases it has too. */
    static ReviewScale rowOf(Published seen) {
        return Arrays.stream(values())
                .filter(row -> row.status == seen.status() && (row.basis.isEmpty() || !Collections.disjoint(seen.basis(), row.basis)))
                .findFirst().orElseThrow();
    }

    /**
     * The rating in words: the name of its term, or free text of an older desk; without a rating the word for the status.
     *
     * @param language a BCP 47 tag
     */
    static String shown(Published seen, String language) {
        return seen.rating().words(language).orElseGet(() -> ScaleWords.of(rowOf(seen), language));
    }

    Status status() {
        return status;
    }

    Set<Basis> basis() {
        return basis;
    }

    String word() {
        return word;
    }
}
