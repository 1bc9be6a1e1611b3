package org.docket.rating;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.rules.Basis;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A status, and the bases of it, that a term may be given beside.
 *
 * @param bases in the order of the enum; empty for every basis of the status, and for none
 */
@Schema(name = "RatingPlace")
public record RatingPlace(Status status, List<Basis> bases) {

    public RatingPlace {
        bases = bases.stream().distinct().sorted().toList();
    }

    /** @param decisive of {@link #decisive} */
    boolean has(Status other, Set<Basis> decisive) {
        return status == other && (bases.isEmpty() || bases.stream().anyMatch(decisive::contains));
    }

    /** The bases that a status can have. */
    static Set<Basis> possible(Status status) {
        return switch (status) {
            case ALLEGED, DISPUTED -> EnumSet.noneOf(Basis.class);
            case DENIED -> EnumSet.of(Basis.BY_RESPONDENT, Basis.BY_EVIDENCE, Basis.BY_RECORD, Basis.BY_STATEMENTS, Basis.BY_RETRACTION);
            case CORROBORATED -> EnumSet.of(Basis.BY_EVIDENCE, Basis.BY_RECORD, Basis.BY_STATEMENTS, Basis.BY_ADMISSION);
        };
    }

    /** Whether a denial rests on more than the respondent's own word. */
    public static boolean isRefuted(Status status, Set<Basis> bases) {
        return status == Status.DENIED && bases.stream().anyMatch(basis -> basis != Basis.BY_RESPONDENT);
    }

    /**
     * The bases that decide which terms fit. A denial that is refuted is rated as refuted, whatever the respondent said; a denial
     * whose basis was lost is rated as the respondent's word alone.
     */
    static Set<Basis> decisive(Status status, Set<Basis> bases) {
        var decisive = EnumSet.noneOf(Basis.class);
        decisive.addAll(bases);
        decisive.retainAll(possible(status));
        if (status == Status.DENIED) {
            decisive.remove(Basis.BY_RESPONDENT);
        }
        return status == Status.DENIED && decisive.isEmpty() ? EnumSet.of(Basis.BY_RESPONDENT) : decisive;
    }

    /** Every set of bases that a vocabulary has to have a neutral term for: each basis alone, and none where the status can have none. */
    static List<Set<Basis>> situations(Status status) {
        Stream<Set<Basis>> single = possible(status).stream().map(Set::of);
        return (status == Status.DENIED ? single : Stream.concat(Stream.of(Set.<Basis>of()), single)).toList();
    }
}
