package org.docket.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposed change of a published case: the fields that change, as they would be.
 *
 * @param fields those that change
 * @param correction the sort of correction for readers; left out where readers see nothing of the edit
 * @param correctionNote the note for readers
 * @param affirmedEvidence the items that are evidence of a reworded claim, too
 */
@Schema(name = "CaseEdit")
public record CaseEditView(Collection<CaseField> fields, ClaimInput claim, Collection<String> topics, String summary, String rating, LocalDate reviewOn, Article article,
        CorrectionType correction, String correctionNote, Collection<UUID> affirmedEvidence) {

    static CaseEditView of(CaseEdit edit) {
        CaseFile after = edit.after();
        return new CaseEditView(edit.fields(), edit.fields().contains(CaseField.CLAIM) ? after.claim() : null,
                edit.fields().contains(CaseField.TOPICS) ? after.topics() : null, edit.fields().contains(CaseField.SUMMARY) ? after.summary() : null,
                edit.fields().contains(CaseField.RATING) ? after.rating() : null, edit.fields().contains(CaseField.REVIEW_ON) ? after.reviewOn() : null,
                edit.fields().contains(CaseField.ARTICLE) ? after.article() : null, edit.correction(), edit.note(), edit.affirmed());
    }

    /** The change itself, without what the desk alone reads. */
    CaseEdit edit() {
        var after = new CaseFile(claim, topics == null ? new TreeSet<>() : new TreeSet<>(topics), null, null, summary, rating, reviewOn, article);
        return new CaseEdit(after, fields.stream().filter(CaseField::isSeenByReaders).collect(Collectors.toCollection(TreeSet::new)), correction,
                correctionNote, new TreeSet<>(affirmedEvidence));
    }
}
