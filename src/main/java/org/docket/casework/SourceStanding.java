package org.docket.casework;

import java.util.UUID;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;
import org.docket.source.Source;

/** What judging a case takes from a source, with the versions that tell whether it has changed. */
record SourceStanding(UUID id, long version, Reliability reliability, Principal principal, long principalVersion) {

    static SourceStanding of(Source source) {
        return new SourceStanding(source.id(), source.version(), source.reliability(), source.judged(),
                source.principal().version());
    }

    SourceStanding regraded(Reliability supposed) {
        return new SourceStanding(id, version, supposed, principal, principalVersion);
    }

    SourceStanding under(Principal supposed) {
        return new SourceStanding(id, version, reliability, supposed, principalVersion);
    }
}
