package org.docket.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a move can ask for. Each guard answers with what is missing, or with nothing when it holds. */
public enum Guard {
    REASON {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            int length = attempt.reason().codePointCount(0, attempt.reason().length());
            return unless(length >= 1 && length <= MoveAttempt.LONGEST_REASON,
                    UnmetGuard.of(this, "Write why, in 1 to 4,000 characters."));
        }
    },
    UNANSWERED_DENIAL {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            if (dossier.isSupported()) {
                return Optional.of(UnmetGuard.of(this, "Something beyond the claimant's word supports the claim, so a denial alone"
                        + " does not settle it: consider DISPUTE.", 0, 1, dossier.support().principals()));
            }
            return unless(!dossier.denials().isEmpty(),
                    UnmetGuard.of(this, "Attach a statement or document of a respondent that refutes the claim.", 0, 1, List.of()));
        }
    },
    SUPPORT {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            return unless(dossier.isSupported(), UnmetGuard.of(this, "Attach counted support that is independent of the"
                    + " claimant, material that is more than a statement, or an admission by a respondent.", 0, 1, List.of()));
        }
    },
    REFUTATION {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            return unless(dossier.isContradicted(), UnmetGuard.of(this,
                    "Attach a denial by a respondent, counted evidence that refutes the claim, or a retraction by the claimant.", 0, 1, List.of()));
        }
    },
    CORROBORATION {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            return unless(!dossier.corroboratedBases().isEmpty(), outweighed(dossier.support(), dossier.refutation(), dossier.thresholds(),
                    "support the claim", "A decisive item or an admission suffices while nothing that counts refutes the claim."));
        }
    },
    REFUTED {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            return unless(!dossier.refutedBases().isEmpty(), outweighed(dossier.refutation(), dossier.support(), dossier.thresholds(),
                    "refute the claim", "A decisive item or a retraction suffices while nothing that counts supports the claim."));
        }
    },
    NEW_BASIS {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            Set<Basis> gained = from.settled(dossier);
            gained.removeAll(from.shown(dossier));
            return unless(!gained.isEmpty(),
                    UnmetGuard.of(this, "The case has every basis that the evidence on file justifies. Attach evidence that adds one."));
        }

        /** A move to another status always brings a basis. */
        @Override
        boolean isAsked(boolean statusChanges) {
            return !statusChanges;
        }
    },
    SECOND_PERSON {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            return unless(attempt.seconded(),
                    UnmetGuard.of(this, "Somebody else with the reviewer role must approve this move.", 0, 1, List.of()));
        }
    },
    STANDING_LOST {
        @Override
        Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt) {
            return unless(Judgement.of(from, dossier).standing() == Standing.LOST,
                    UnmetGuard.of(this, "What the present status requires still holds; nothing calls for reopening."));
        }
    };

    private static final MoveAttempt NOTHING = new MoveAttempt("", false);

    /** What is missing for this guard to hold; empty when it holds. */
    abstract Optional<UnmetGuard> check(CaseState from, Dossier dossier, MoveAttempt attempt);

    /** Whether a move has to meet this guard, by whether it changes the status. */
    boolean isAsked(boolean statusChanges) {
        return true;
    }

    /** Whether the person who attempts the move brings it, so that asking beforehand leaves it out. */
    boolean comesWithTheAttempt() {
        return this == REASON || this == SECOND_PERSON;
    }

    /** {@link #check} for the guards that look at the evidence alone. */
    Optional<UnmetGuard> check(CaseState state, Dossier dossier) {
        return check(state, dossier, NOTHING);
    }

    UnmetGuard outweighed(Side side, Side other, Thresholds thresholds, String verb, String otherwise) {
        int has = side.principals().size();
        int needs = side.needed(other, thresholds);
        return UnmetGuard.of(this, "Independent principals that %s: %d, needed: %d. %s".formatted(verb, has, needs, otherwise), has, needs, side.principals());
    }

    private static Optional<UnmetGuard> unless(boolean holds, UnmetGuard unmet) {
        return holds ? Optional.empty() : Optional.of(unmet);
    }
}
