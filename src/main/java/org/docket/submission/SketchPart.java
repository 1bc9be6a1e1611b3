package org.docket.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A part of the sketch of what was asked; texts that are nearly the same share some. */
@Entity
@Table(name = "submission_sketches")
@IdClass(SketchPart.Key.class)
class SketchPart {

    @Id
    String part;

    @Id
    UUID submissionId;

    protected SketchPart() {}

    SketchPart(String part, UUID submissionId) {
        this.part = part;
        this.submissionId = submissionId;
    }

    record Key(String part, UUID submissionId) {}
}
