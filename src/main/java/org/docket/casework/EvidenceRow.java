package org.docket.casework;

import java.time.Instant;
import java.util.UUID;
import org.docket.log.Event;
import org.docket.rules.ItemState;

/**
 * An item as the log tells it; what follows its beginning is null until it is withdrawn, superseded, or not affirmed for a new wording.
 *
 * @param uncleared whether readers do not see it yet, because no second person has cleared it
 */
record EvidenceRow(UUID caseId, String externalId, EvidenceInput item, String attachedBy, Instant attachedAt, String withdrawnBy,
        Instant withdrawnAt, String reason, Instant supersededAt, Instant lapsedAt, boolean uncleared) {

    static EvidenceRow of(Event event, CaseEvents.Attached attached) {
        return new EvidenceRow(event.caseId(), attached.externalId(), attached.item(), event.actor().name(), event.at(), null, null, null, null, null,
                Boolean.TRUE.equals(attached.uncleared()));
    }

    ItemState state() {
        return Evidence.state(withdrawnAt, supersededAt, lapsedAt, uncleared);
    }

    boolean isShown() {
        return withdrawnAt == null && supersededAt == null && !uncleared;
    }

    EvidenceRow withdrawn(Event event) {
        return new EvidenceRow(caseId, externalId, item, attachedBy, attachedAt, event.actor().name(), event.at(), event.reason(), supersededAt, lapsedAt,
                uncleared);
    }

    EvidenceRow superseded(Instant at) {
        return new EvidenceRow(caseId, externalId, item, attachedBy, attachedAt, withdrawnBy, withdrawnAt, reason, supersededAt == null ? at : supersededAt, lapsedAt,
                uncleared);
    }

    /** After the claim was reworded at {@code at}. */
    EvidenceRow reworded(boolean affirmed, Instant at) {
        return new EvidenceRow(caseId, externalId, item, attachedBy, attachedAt, withdrawnBy, withdrawnAt, reason, supersededAt,
                Evidence.lapsed(affirmed, lapsedAt, at), uncleared);
    }

    EvidenceRow marked(DecisiveInput mark) {
        return new EvidenceRow(caseId, externalId, item.marked(mark), attachedBy, attachedAt, withdrawnBy, withdrawnAt, reason, supersededAt, lapsedAt,
                uncleared);
    }

    EvidenceRow uncleared(boolean uncleared) {
        return new EvidenceRow(caseId, externalId, item, attachedBy, attachedAt, withdrawnBy, withdrawnAt, reason, supersededAt, lapsedAt, uncleared);
    }
}
