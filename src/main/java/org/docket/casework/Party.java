package org.docket.casework;

import java.util.Optional;
import java.util.UUID;
import org.docket.source.Source;

/** Whose a claim is, or whom it is about. */
record Party(UUID id, String name, SourceStanding standing) {

    static Optional<Party> of(Source source) {
        return Optional.ofNullable(source).map(party -> new Party(party.id(), party.name(), SourceStanding.of(party)));
    }
}
