package org.docket.verdict;

import static java.util.Set.of;
import static org.docket.lifecycle.Basis.BY_EVIDENCE;
import static org.docket.lifecycle.Basis.BY_RESPONDENT;

import java.util.Arrays;
import java.util.Set;
import org.docket.casework.PublicCase.Published;
import org.docket.lifecycle.Basis;
import org.docket.lifecycle.Status;

/**
 * How true a claim is held to be, as a number from 1 to 5 and in a word. Google's guide to fact checks asks that numbers are
 * documented: docs/claim-review.md is made from this table.
 */
enum ReviewScale {
    // @formatter:off
    //                    status               basis             value  word
    REFUTED              (Status.DENIED,       of(BY_EVIDENCE),   1, "Refuted by evidence"),
    DENIED_BY_RESPONDENT (Status.DENIED,       of(BY_RESPONDENT), 2, "Denied by the respondent"),
    DENIED_WITHOUT_BASIS (Status.DENIED,       of(),              2, "Denied"),
    ALLEGED              (Status.ALLEGED,      of(),              3, "Alleged"),
    DISPUTED             (Status.DISPUTED,     of(),              3, "Disputed"),
    CORROBORATED         (Status.CORROBORATED, of(),              5, "Corroborated");
    // @formatter:on

    static final int WORST = 1;
    static final int BEST = 5;

    private final Status status;
    private final Set<Basis> basis;
    private final int value;
    private final String word;

    ReviewScale(Status status, Set<Basis> basis, int value, String word) {
        this.status = status;
        this.basis = basis;
        this.value = value;
        this.word = word;
    }

    /** The first row whose status it has, and whose basis it has too. */
    static ReviewScale rowOf(Published seen) {
        return Arrays.stream(values()).filter(row -> row.status == seen.status() && seen.basis().containsAll(row.basis)).findFirst().orElseThrow();
    }

    /** The rating that readers of the claim's language are shown: the desk's own word, or ours. */
    static String shown(Published seen) {
        return seen.rating() == null ? ScaleWords.of(rowOf(seen), seen.claim().language()) : seen.rating();
    }

    Status status() {
        return status;
    }

    Set<Basis> basis() {
        return basis;
    }

    int value() {
        return value;
    }

    String word() {
        return word;
    }
}
