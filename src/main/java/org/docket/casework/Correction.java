package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A change of something published, with the note that its readers get. */
@Entity
@Immutable
@Table(name = "corrections")
class Correction {

    @Id
    UUID id;

    UUID caseId;

    @Enumerated(EnumType.STRING)
    CorrectionType type;

    String note;

    /** Names of fields in order, separated by commas. */
    String changed;

    Instant at;

    protected Correction() {}

    Correction(UUID id, UUID caseId, CorrectionType type, String note, SortedSet<String> changed, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.type = type;
        this.note = note;
        this.changed = String.join(",", changed);
        this.at = at;
    }

    CaseEvents.Corrected logged() {
        return new CaseEvents.Corrected(id, type, note, changed);
    }
}
