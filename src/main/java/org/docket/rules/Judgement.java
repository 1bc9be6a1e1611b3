package org.docket.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the evidence on file says of the present status.
 *
 * @param unmet what is missing; for a denial, either of the two restores it
 * @param basis why a denial or a corroboration holds; empty for every other status
 */
public record Judgement(Status status, Standing standing, List<UnmetGuard> unmet, Set<Basis> basis) {

    public Judgement {
        unmet = List.copyOf(unmet);
        basis = Set.copyOf(basis);
    }

    /** Judges a case whose bases nobody recorded. */
    public static Judgement of(Status status, Dossier dossier) {
        return of(CaseState.of(status), dossier);
    }

    /** @param onFile all that is on file; what no second person has cleared takes standing away, and gives none */
    public static Judgement of(CaseState state, Dossier onFile) {
        Dossier dossier = onFile.forStanding(state.status());
        return switch (state.status()) {
            case ALLEGED -> judged(state, dossier, List.of());
            case DENIED -> judged(state, dossier, state.holding(dossier).isEmpty()
                    ? missing(state, dossier, Guard.UNANSWERED_DENIAL, Guard.REFUTED) : List.of());
            case CORROBORATED -> judged(state, dossier, state.holding(dossier).isEmpty()
                    ? missing(state, dossier, Guard.CORROBORATION) : List.of());
            case DISPUTED -> judged(state, dossier, missing(state, dossier, Guard.SUPPORT, Guard.REFUTATION));
        };
    }

    /** Whether it has a standing or a basis that {@code before} lacks. Statements and evidence are one basis of two strengths. */
    public boolean exceeds(Judgement before) {
        var had = new HashSet<>(before.basis);
        if (had.contains(Basis.BY_EVIDENCE)) {
            had.add(Basis.BY_STATEMENTS);
        }
        return before.standing == Standing.LOST && standing == Standing.HOLDS || !had.containsAll(basis);
    }

    private static Judgement judged(CaseState state, Dossier dossier, List<UnmetGuard> missing) {
        return missing.isEmpty() ? new Judgement(state.status(), Standing.HOLDS, List.of(), state.shown(dossier))
                : new Judgement(state.status(), Standing.LOST, missing, Set.of());
    }

    private static List<UnmetGuard> missing(CaseState state, Dossier dossier, Guard... guards) {
        return Stream.of(guards)
                .map(guard -> guard.check(state, dossier))
                .flatMap(Optional::stream)
                .toList();
    }
}
