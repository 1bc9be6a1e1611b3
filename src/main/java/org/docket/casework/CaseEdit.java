package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A change of what is on file of a case, as it is stored until a second person has looked at it.
 *
 * @param after the file with the change; only {@code fields} of it are taken
 * @param fields those that change
 * @param correction the sort of correction for readers; null where readers see nothing of the edit
 * @param note the note for readers; null where readers see nothing of the edit
 * @param affirmed the items that are evidence of a reworded claim, too
 */
public record CaseEdit(CaseFile after, SortedSet<CaseField> fields, CorrectionType correction, String note, SortedSet<UUID> affirmed) {

    /** @param after what {@code input} says, with its rating as a term */
    static CaseEdit of(CaseFile before, CaseFile after, CaseInput input) {
        CorrectionInput correction = input.correction();
        return new CaseEdit(after, new TreeSet<>(CaseField.changed(before, after)), correction == null ? null : correction.type(),
                correction == null ? null : correction.note(),
                new TreeSet<>(input.affirmedEvidence()));
    }

    @JsonIgnore
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether readers of a published case see the change. */
    @JsonIgnore
    boolean isPublic() {
        return fields.stream().anyMatch(CaseField::isSeenByReaders);
    }

    /** The file with the change, whatever else has changed in between. */
    CaseFile appliedTo(CaseFile now) {
        return new CaseFile(fields.contains(CaseField.CLAIM) ? after.claim() : now.claim(),
                fields.contains(CaseField.TOPICS) ? after.topics() : now.topics(),
                fields.contains(CaseField.ASSIGNEE) ? after.assigneeId() : now.assigneeId(),
                fields.contains(CaseField.NOTE) ? after.note() : now.note(),
                fields.contains(CaseField.SUMMARY) ? after.summary() : now.summary(),
                fields.contains(CaseField.RATING) ? after.rating() : now.rating(),
                fields.contains(CaseField.REVIEW_ON) ? after.reviewOn() : now.reviewOn(),
                fields.contains(CaseField.ARTICLE) ? after.article() : now.article());
    }
}
