package org.docket.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the evidence on file says of the present status.
 *
 * @param unmet what is missing; for a denial, either of the two restores it
 * @param basis what a denial rests on; empty for every other status
 */
public record Judgement(Status status, Standing standing, List<Unmet> unmet, Set<Basis> basis) {

    public Judgement {
        unmet = List.copyOf(unmet);
        basis = Set.copyOf(basis);
    }

    public static Judgement of(Status status, Dossier dossier) {
        return switch (status) {
            case ALLEGED -> judged(status, List.of());
            case DENIED -> denied(dossier);
            case CORROBORATED -> judged(status, missing(status, dossier, Guard.CORROBORATION));
            case DISPUTED -> judged(status, missing(status, dossier, Guard.SUPPORT, Guard.REFUTATION));
        };
    }

    private static Judgement denied(Dossier dossier) {
        List<Unmet> missing = missing(Status.DENIED, dossier, Guard.UNANSWERED_DENIAL, Guard.REFUTED);
        var basis = EnumSet.of(Basis.BY_RESPONDENT, Basis.BY_EVIDENCE);
        for (Unmet unmet : missing) {
            basis.remove(unmet.guard() == Guard.REFUTED ? Basis.BY_EVIDENCE : Basis.BY_RESPONDENT);
        }
        return basis.isEmpty()
                ? new Judgement(Status.DENIED, Standing.LOST, missing, basis)
                : new Judgement(Status.DENIED, Standing.HOLDS, List.of(), basis);
    }

    private static Judgement judged(Status status, List<Unmet> missing) {
        return new Judgement(status, missing.isEmpty() ? Standing.HOLDS : Standing.LOST, missing, Set.of());
    }

    private static List<Unmet> missing(Status status, Dossier dossier, Guard... guards) {
        return Stream.of(guards)
                .map(guard -> guard.check(status, dossier))
                .flatMap(Optional::stream)
                .toList();
    }
}
