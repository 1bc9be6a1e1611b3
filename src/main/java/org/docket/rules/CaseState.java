package org.docket.rules;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a case has reached: its status, and the bases that moves have established for it.
 *
 * @param established empty for a case whose last move was made before bases were recorded: what holds is shown then, in the words of that time
 */
public record CaseState(Status status, Optional<Set<Basis>> established) {

    public CaseState {
        established = established.map(Set::copyOf);
    }

    /** A case whose bases nobody recorded. */
    public static CaseState of(Status status) {
        return new CaseState(status, Optional.empty());
    }

    public static CaseState of(Status status, Set<Basis> established) {
        return new CaseState(status, Optional.of(established));
    }

    /** The bases that readers see. */
    Set<Basis> shown(Dossier dossier) {
        Set<Basis> holding = holding(dossier);
        return established.map(bases -> shown(bases, holding)).orElseGet(() -> earlierWords(holding));
    }

    /** The bases for which this status could be reached now. */
    public Set<Basis> holding(Dossier dossier) {
        Set<Basis> holding = settled(dossier);
        if (status == Status.DENIED && Guard.UNANSWERED_DENIAL.check(this, dossier).isEmpty()) {
            holding.add(Basis.BY_RESPONDENT);
        }
        return holding;
    }

    /** The same without a respondent's denial: what settles the claim. */
    Set<Basis> settled(Dossier dossier) {
        return switch (status) {
            case ALLEGED, DISPUTED -> EnumSet.noneOf(Basis.class);
            case DENIED -> dossier.refutedBases();
            case CORROBORATED -> dossier.corroboratedBases();
        };
    }

    /** The state after a move for {@code gained}: a case that keeps its status keeps the bases that readers saw. */
    CaseState moved(Status to, Set<Basis> gained, Dossier dossier) {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        if (to == status) {
            bases.addAll(shown(dossier));
        }
        bases.addAll(gained);
        if (bases.contains(Basis.BY_EVIDENCE)) {
            bases.remove(Basis.BY_STATEMENTS);
        }
        return of(to, bases);
    }

    /** Statements and evidence are one basis of two strengths: the weaker of what was established and what holds is shown. */
    private static Set<Basis> shown(Set<Basis> established, Set<Basis> holding) {
        Set<Basis> shown = EnumSet.noneOf(Basis.class);
        shown.addAll(established);
        shown.retainAll(holding);
        boolean enough = holding.contains(Basis.BY_EVIDENCE) || holding.contains(Basis.BY_STATEMENTS);
        boolean recorded = established.contains(Basis.BY_EVIDENCE) || established.contains(Basis.BY_STATEMENTS);
        if (enough && recorded && !shown.contains(Basis.BY_EVIDENCE)) {
            shown.add(Basis.BY_STATEMENTS);
        }
        return shown;
    }

    /** Earlier versions distinguished denials by respondents from denials by evidence, and gave no basis for corroborations. */
    private Set<Basis> earlierWords(Set<Basis> holding) {
        Set<Basis> words = EnumSet.noneOf(Basis.class);
        if (status == Status.DENIED && holding.contains(Basis.BY_RESPONDENT)) {
            words.add(Basis.BY_RESPONDENT);
        }
        if (status == Status.DENIED && holding.stream().anyMatch(basis -> basis != Basis.BY_RESPONDENT)) {
            words.add(Basis.BY_EVIDENCE);
        }
        return words;
    }
}
