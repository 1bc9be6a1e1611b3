package org.docket.lifecycle;

import java.util.List;
import java.util.Optional;

/** What a move can ask for. Each guard answers with what is missing, or with nothing when it holds. */
public enum Guard {
    REASON {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            int length = attempt.reason().codePointCount(0, attempt.reason().length());
            return unless(length >= 1 && length <= Attempt.LONGEST_REASON,
                    Unmet.of(this, "Write why, in 1 to 4,000 characters."));
        }
    },
    UNANSWERED_DENIAL {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            if (dossier.isSupported()) {
                return Optional.of(Unmet.of(this, "Something beyond the claimant's word supports the claim, so a denial alone"
                        + " does not settle it: consider DISPUTE.", 0, 1, dossier.support().principals()));
            }
            return unless(!dossier.denials().isEmpty(),
                    Unmet.of(this, "Attach a statement of the respondent that refutes the claim.", 0, 1, List.of()));
        }
    },
    SUPPORT {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            return unless(dossier.isSupported(), Unmet.of(this, "Attach counted support that is independent of the"
                    + " claimant, or material that is more than a statement.", 0, 1, List.of()));
        }
    },
    REFUTATION {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            boolean refuted = !dossier.denials().isEmpty() || dossier.refutation().items() > 0;
            return unless(refuted, Unmet.of(this,
                    "Attach a denial by the respondent, or counted evidence that refutes the claim.", 0, 1, List.of()));
        }
    },
    CORROBORATION {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            return outweighs(dossier.support(), dossier.refutation(), dossier.thresholds(), "support");
        }
    },
    REFUTED {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            return outweighs(dossier.refutation(), dossier.support(), dossier.thresholds(), "refute");
        }
    },
    SECOND_PERSON {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            return unless(attempt.seconded(),
                    Unmet.of(this, "Somebody else with the reviewer role must approve this move.", 0, 1, List.of()));
        }
    },
    STANDING_LOST {
        @Override
        Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt) {
            return unless(Judgement.of(from, dossier).standing() == Standing.LOST,
                    Unmet.of(this, "What the present status requires still holds; nothing calls for reopening."));
        }
    };

    private static final Attempt NOTHING = new Attempt("", false);

    /** What is missing for this guard to hold; empty when it holds. */
    abstract Optional<Unmet> check(Status from, Dossier dossier, Attempt attempt);

    /** Whether the person who attempts the move brings it, so that asking beforehand leaves it out. */
    boolean comesWithTheAttempt() {
        return this == REASON || this == SECOND_PERSON;
    }

    /** {@link #check} for the guards that look at the evidence alone. */
    Optional<Unmet> check(Status status, Dossier dossier) {
        return check(status, dossier, NOTHING);
    }

    Optional<Unmet> outweighs(Side side, Side other, Thresholds thresholds, String verb) {
        int has = side.principals().size();
        int needs = Math.max(thresholds.principals(), other.principals().size() + 1);
        String detail = "Independent principals that %s the claim: %d, needed: %d.".formatted(verb, has, needs);
        return unless(has >= needs, Unmet.of(this, detail, has, needs, side.principals()));
    }

    private static Optional<Unmet> unless(boolean holds, Unmet unmet) {
        return holds ? Optional.empty() : Optional.of(unmet);
    }
}
