package org.docket.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** What is on file of a case beside its status and its evidence; the data of the events that write it. */
public record CaseFile(ClaimInput claim, SortedSet<String> topics, UUID assigneeId, String note, String summary, String rating,
        LocalDate reviewOn, Article article) {

    static CaseFile of(CaseInput input) {
        return new CaseFile(input.claim(), input.sortedTopics(), input.assigneeId(), input.note(), input.summary(), input.rating(),
                input.reviewOn(), input.article());
    }

    /** The file after a move that brings a summary or a rating; null where it brings none. */
    CaseFile restated(String summary, String rating) {
        return new CaseFile(claim, topics, assigneeId, note, summary == null ? this.summary : summary, rating == null ? this.rating : rating, reviewOn, article);
    }

    CaseFile published(String summary, String rating, LocalDate reviewOn, Article article) {
        return new CaseFile(claim, topics, assigneeId, note, summary, rating, reviewOn, article);
    }

    CaseFile rated(String rating) {
        return new CaseFile(claim, topics, assigneeId, note, summary, rating, reviewOn, article);
    }

    CaseInput asInput() {
        return new CaseInput(claim, topics, assigneeId, note, summary, rating, reviewOn, article, null, null, null);
    }

    /** The same about these parties. */
    CaseFile about(List<UUID> respondentIds) {
        return new CaseFile(claim.about(respondentIds), topics, assigneeId, note, summary, rating, reviewOn, article);
    }
}
