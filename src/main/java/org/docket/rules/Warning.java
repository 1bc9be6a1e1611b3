package org.docket.rules;

import java.util.EnumSet;
import java.util.Set;

/** What a judgement leaves out or cannot see. It refuses nothing: a person decides. */
public enum Warning {
    /** No claimant is on record, so nobody's support was left out as the claimant's own word. */
    NO_CLAIMANT,
    /** Enough principals support the claim, and all of them with statements alone. */
    STATEMENTS_ALONE,
    /** The files of several items are one picture, which counts as one root. */
    SAME_PICTURE,
    /** A picture was first published before the event that it is said to show. */
    PICTURE_BEFORE_EVENT,
    /** The status is justified by a basis that no move established, and none that a move established holds any more: readers are shown no basis. */
    NO_BASIS;

    private boolean applies(CaseState state, Dossier dossier) {
        return switch (this) {
            case NO_CLAIMANT -> dossier.parties().claimant().isEmpty() && dossier.support().items() > 0;
            case STATEMENTS_ALONE -> dossier.corroboratedBases().contains(Basis.BY_STATEMENTS);
            case SAME_PICTURE -> dossier.pictures().isOneTwice();
            case PICTURE_BEFORE_EVENT -> dossier.pictures().isOneOlderThanItsEvent();
            case NO_BASIS -> state.established().isPresent() && state.shown(dossier).isEmpty() && !state.holding(dossier).isEmpty();
        };
    }

    /** In the order of this list. */
    public static Set<Warning> of(CaseState state, Dossier dossier) {
        Set<Warning> warnings = EnumSet.allOf(Warning.class);
        warnings.removeIf(warning -> !warning.applies(state, dossier));
        return warnings;
    }
}
