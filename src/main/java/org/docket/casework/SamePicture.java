package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.log.Author;

/** That the files of two items are the same picture, until somebody says that they are not. {@link PictureMatchRecorder} writes it, under the lock on the case. */
@Entity
@Table(name = "same_pictures")
class SamePicture {

    @Id
    UUID id;

    UUID caseId;
    UUID evidenceId;
    UUID earlierId;
    Instant matchedAt;
    Instant distinguishedAt;
    String distinguishedBy;
    String distinctionReason;

    protected SamePicture() {}

    SamePicture(UUID id, UUID caseId, UUID evidenceId, UUID earlierId, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.evidenceId = evidenceId;
        this.earlierId = earlierId;
        matchedAt = at;
    }

    void distinguish(String reason, Author by, Instant at) {
        distinctionReason = reason;
        distinguishedBy = by.name();
        distinguishedAt = at;
    }
}
