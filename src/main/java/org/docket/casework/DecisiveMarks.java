package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.rules.Item;

/** Writes which items are decisive. The caller holds the lock on the case. */
@ApplicationScoped
class DecisiveMarks {

    private final CaseReferences references;
    private final CaseEventWriter caseEventWriter;

    DecisiveMarks(CaseReferences references, CaseEventWriter caseEventWriter) {
        this.references = references;
        this.caseEventWriter = caseEventWriter;
    }

    /** 422 for a mark on what cannot be the record itself: its grades may change later, and then the mark has no effect. */
    static void require(EvidenceInput input, Evidence item) {
        if (input.decisive() != null
                && !Item.mayBeDecisive(input.kind(), item.source.reliability(), input.credibility(), input.derivedFrom())) {
            throw Problems.invalid(List.of(new InputError("/decisive", "not-decisive", "A decisive item derives from no other, is more than a statement,"
                    + " its source is graded A or B, and its credibility is 1 or 2.")));
        }
    }

    /**
     * The item that can be marked: 404 where there is none, 422 where it cannot be decisive.
     *
     * @param mark null for none
     */
    Evidence requirePossible(Case row, UUID evidenceId, DecisiveInput mark) {
        Evidence item = references.evidence(row.id, evidenceId).orElseThrow(Problems::notFound);
        require(item.input().marked(mark), item);
        return item;
    }

    /** @param mark null takes the mark away */
    JudgedCase mark(Case row, Evidence item, DecisiveInput mark, String reason, CaseEvents.Seconded seconded, Author by, Instant at) {
        item.mark(mark);
        row.touch(at);
        EventType type = mark == null ? EventType.EVIDENCE_UNMARKED : EventType.EVIDENCE_MARKED;
        return caseEventWriter.append(row, type, new CaseEvents.Marked(item.id, mark, seconded), reason, by);
    }
}
