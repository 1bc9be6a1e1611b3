package org.docket.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;

/**
 * A source as it would be after a change, for judging cases beforehand.
 *
 * @param grade empty for the one that it has
 * @param below the source and all that it controls
 * @param principal of all of {@code below}; empty for the one that they have
 */
record SupposedSource(UUID id, Optional<Reliability> grade, Set<UUID> below, Optional<Principal> principal) implements UnaryOperator<SourceStanding> {

    SupposedSource {
        below = Set.copyOf(below);
    }

    @Override
    public SourceStanding apply(SourceStanding standing) {
        SourceStanding graded = grade.filter(supposed -> standing.id().equals(id)).map(standing::regraded).orElse(standing);
        return principal.filter(supposed -> below.contains(standing.id())).map(graded::under).orElse(graded);
    }
}
