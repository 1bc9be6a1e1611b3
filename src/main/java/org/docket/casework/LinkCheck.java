package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The turn of an item's address to be looked at again, and what came of it last. */
@Entity
@Table(name = "link_checks")
class LinkCheck {

    /** Missed so often in a row, it is as good as gone. */
    static final int TOO_OFTEN = 4;

    @Id
    UUID evidenceId;

    UUID caseId;
    String host;
    Instant nextAt;

    @Enumerated(EnumType.STRING)
    LinkOutcome outcome;

    Instant checkedAt;
    boolean seen;

    /** How often in a row it could not be seen. */
    int missed;

    protected LinkCheck() {}

    LinkCheck(UUID evidenceId, UUID caseId, String host, Instant nextAt) {
        this.evidenceId = evidenceId;
        this.caseId = caseId;
        this.host = host;
        this.nextAt = nextAt;
    }

    /** What turned out anew has not been seen by anybody, nor that it was missed for too long. */
    void turnedOut(LinkOutcome found, Instant at, Instant next) {
        missed = found == LinkOutcome.UNREACHABLE ? missed + 1 : 0;
        seen &= found == outcome && missed != TOO_OFTEN;
        outcome = found;
        checkedAt = at;
        nextAt = next;
    }
}
