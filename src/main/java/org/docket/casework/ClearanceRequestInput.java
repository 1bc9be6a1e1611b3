package org.docket.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.docket.http.Limit;

/**
 * A request to show readers additions to a published case. Without ids it is about all additions that they do not see yet.
 *
 * @param evidence items with the state UNCLEARED
 * @param reviews of other publishers that are not cleared
 */
public record ClearanceRequestInput(@Size(max = Limit.MOST) Set<@NotNull UUID> evidence, @Size(max = Limit.MOST) Set<@NotNull UUID> reviews) {

    Addition.ToClear wish() {
        return new Addition.ToClear(ProposalContent.sorted(evidence), ProposalContent.sorted(reviews));
    }
}
