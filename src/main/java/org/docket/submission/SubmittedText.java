package org.docket.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A text that was asked, and who asked it first of those that were not declined. */
@Entity
@Table(name = "submitted_texts")
class SubmittedText {

    @Id
    String textKey;

    UUID leadId;

    protected SubmittedText() {}
}
