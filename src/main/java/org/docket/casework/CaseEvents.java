package org.docket.casework;

import java.util.Set;
import java.util.UUID;
import org.docket.lifecycle.Guard;
import org.docket.lifecycle.Move;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;

/** The data of the events of a case, one record each. Stored for good: a field may be added, never renamed or removed. */
final class CaseEvents {

    private CaseEvents() {}

    record Opened(long number, CaseFile file) {}

    record Edited(CaseFile before, CaseFile after) {}

    record Attached(UUID evidenceId, EvidenceInput item) {}

    record Withdrawn(UUID evidenceId) {}

    record Moved(Move move, Status from, Status to) {}

    record Judged(Standing standing, Set<Guard> unmet) {}

    record Linked(Relation relation, UUID otherId) {}
}
