package org.docket.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** What a judgement leaves out or cannot see. It refuses nothing: a person decides. */
public enum Warning {
    /** No claimant is on record, so nobody's support was left out as the claimant's own word. */
    NO_CLAIMANT {
        @Override
        boolean applies(Dossier dossier) {
            return dossier.parties().claimant().isEmpty() && dossier.support().items() > 0;
        }
    },
    /** Enough principals support the claim, and all of them with statements alone. */
    STATEMENTS_ALONE {
        @Override
        boolean applies(Dossier dossier) {
            return dossier.corroboratedBases().contains(Basis.BY_STATEMENTS);
        }
    };

    abstract boolean applies(Dossier dossier);

    /** In the order of this list. */
    public static Set<Warning> of(Dossier dossier) {
        Set<Warning> warnings = EnumSet.allOf(Warning.class);
        warnings.removeIf(warning -> !warning.applies(dossier));
        return warnings;
    }
}
