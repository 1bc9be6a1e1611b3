package org.docket.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.rules.CaseState;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/** A case as it is stored, with its parties; what a judgement begins with, and what is shown of it. */
record StoredCase(UUID id, long number, CaseFile file, Optional<Party> claimant, List<Party> respondents, CaseState state,
        Instant statusSince, Standing standing, Publication publication, ReplyState reply, long version, Instant openedAt, Instant updatedAt) {

    /** The same after a change of the row that leaves alone its claim and its topics. */
    StoredCase after(Case row) {
        var changed = new CaseFile(file.claim(), file.topics(), row.assigneeId, row.note, row.summary, row.rating, row.reviewOn, Article.stored(row.article));
        return new StoredCase(id, number, changed, claimant, respondents, row.state(), row.statusSince, row.standing, row.publication(),
                row.reply, row.version, openedAt, row.updatedAt);
    }

    Status status() {
        return state.status();
    }

    /** The same about these parties. */
    StoredCase about(List<Party> parties) {
        return new StoredCase(id, number, file.about(parties.stream().map(Party::id).toList()), claimant, parties, state, statusSince, standing,
                publication, reply, version, openedAt, updatedAt);
    }

    /** The one that is shown where there is room for one. */
    Optional<Party> respondent() {
        return respondents.stream().findFirst();
    }
}
