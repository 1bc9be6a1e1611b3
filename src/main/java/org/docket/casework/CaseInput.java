package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What people write of a case: when they open it, and after a merge patch was applied.
 *
 * @param reason why the claim is reworded; not part of the case
 */
public record CaseInput(
        @NotNull @Valid ClaimInput claim,
        @Size(max = 30) Set<@NotNull @Size(min = 1, max = 80) String> topics,
        UUID assigneeId,
        @Size(max = 10_000) String note,
        @Size(max = 4000) String reason) {

    public CaseInput {
        topics = topics == null ? Set.of() : topics;
    }

    SortedSet<String> sortedTopics() {
        return new TreeSet<>(topics);
    }
}
