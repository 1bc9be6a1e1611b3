package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What people write of a case: when they open it, and after a merge patch was applied.
 *
 * @param summary what the public is to read of it, once it is published
 * @param rating the verdict in a word or two
 * @param reviewOn until when the verdict is taken to be true
 * @param article of the newsroom about the claim
 * @param reason why it is changed; not part of the case
 * @param correction how readers are told of a change to what is published; not part of the case
 * @param affirmedEvidence the items that are evidence of a reworded claim, too; all others stop counting; not part of the case
 */
public record CaseInput(
        @NotNull @Valid ClaimInput claim,
        @Size(max = 30) Set<@NotNull @Size(min = 1, max = 80) String> topics,
        UUID assigneeId,
        @Size(max = 10_000) String note,
        @Size(max = 4000) String summary,
        @Size(max = 200) String rating,
        LocalDate reviewOn,
        @Valid Article article,
        @Size(max = 4000) String reason,
        @Valid CorrectionInput correction,
        @Size(max = 1000) Set<@NotNull UUID> affirmedEvidence) {

    public CaseInput {
        topics = topics == null ? Set.of() : topics;
        affirmedEvidence = affirmedEvidence == null ? Set.of() : affirmedEvidence;
    }

    /** The same about other parties; null for no claimant. */
    public CaseInput with(UUID claimantId, List<UUID> respondentIds) {
        var about = new ClaimInput(claim.text(), claim.language(), claimantId, null, respondentIds, claim.madeOn(), claim.appearances());
        return new CaseInput(about, topics, assigneeId, note, summary, rating, reviewOn, article, reason, correction, affirmedEvidence);
    }

    SortedSet<String> sortedTopics() {
        return new TreeSet<>(topics);
    }
}
