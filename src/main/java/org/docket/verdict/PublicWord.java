package org.docket.verdict;

import java.time.LocalDate;
import java.util.Set;
import org.docket.casework.PublicCase.Published;
import org.docket.rules.Basis;
import org.docket.rules.Status;

/** The word that readers see for what is known of a claim: its status, told apart by what the status rests on. */
public enum PublicWord {
    // @formatter:off
    //            English          note                                       tone
    /** Not examined yet. */
    ALLEGED      ("Alleged",      "not examined yet",                        "ALLEGED"),
    /** Examined, and what was found could not settle it. */
    EXAMINED     ("Alleged",      "examined on %s, could not be settled",    "ALLEGED"),
    /** The respondent says no, and nothing else refutes it. */
    DENIED       ("Denied",       "",                                        "DENIED"),
    /** Something else than the word of the respondent refutes it. */
    REFUTED      ("Refuted",      "",                                        "REFUTED"),
    /** What the denial or the refutation rested on no longer holds. */
    LAPSED       ("Denied",       "",                                        "DENIED"),
    CORROBORATED ("Corroborated", "",                                        "CORROBORATED"),
    DISPUTED     ("Disputed",     "",                                        "DISPUTED");
    // @formatter:on

    private static final Set<Basis> RESPONDENT_ALONE = Set.of(Basis.BY_RESPONDENT);

    private final String english;
    private final String note;
    private final String tone;

    PublicWord(String english, String note, String tone) {
        this.english = english;
        this.note = note;
        this.tone = tone;
    }

    public static PublicWord of(Published seen) {
        return of(seen.status(), seen.basis(), seen.examinedOn());
    }

    /**
     * @param basis empty if there is none
     * @param examinedOn null for a claim that was not examined
     */
    public static PublicWord of(Status status, Set<Basis> basis, LocalDate examinedOn) {
        return switch (status) {
            case ALLEGED -> examinedOn == null ? ALLEGED : EXAMINED;
            case DENIED -> denied(basis);
            case CORROBORATED -> CORROBORATED;
            case DISPUTED -> DISPUTED;
        };
    }

    private static PublicWord denied(Set<Basis> basis) {
        if (basis.isEmpty()) {
            return LAPSED;
        }
        return basis.equals(RESPONDENT_ALONE) ? DENIED : REFUTED;
    }

    /** The status whose color and sign the word has, or REFUTED, which has its own. */
    public String tone() {
        return tone;
    }

    /** Whether the claim was examined and could not be settled. */
    public boolean isExamined() {
        return this == EXAMINED;
    }

    String english() {
        return english;
    }

    /** What an allegation adds to its word; empty for every other word. */
    static String note(Published seen) {
        return of(seen).note.formatted(seen.examinedOn());
    }

    /** The word with its note, for titles. */
    static String title(Published seen) {
        String note = note(seen);
        return note.isEmpty() ? of(seen).english : of(seen).english + ", " + note;
    }
}
