package org.docket.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.log.Author;

/** What somebody asked to have checked. Only {@link Submissions} writes it; what is decided stands at the first of those that ask the same. */
@Entity
@Table(name = "submissions")
public class Submission {

    @Id
    UUID id;

    /** The first that asked the same; null for that one itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "same_as")
    Submission sameAs;

    String text;
    String language;
    String url;
    String contact;

    /** Null for somebody without a key. */
    UUID submitterId;

    String submitter;
    Instant submittedAt;

    @Enumerated(EnumType.STRING)
    SubmissionState state;

    /** How many ask it. */
    long asked;

    UUID caseId;
    String reason;
    String decidedBy;
    Instant decidedAt;
    long version;

    protected Submission() {}

    Submission(UUID id, SubmissionInput input, Author by, Instant at) {
        this.id = id;
        text = input.text();
        language = input.language();
        url = input.url();
        contact = input.contact();
        submitterId = by.id();
        submitter = by.name();
        submittedAt = at;
        state = SubmissionState.WAITING;
        asked = 1;
        version = 1;
    }

    /** The one at which the fate of this one is decided: the first that asked, or itself. */
    Submission lead() {
        return sameAs == null ? this : sameAs;
    }

    /** Shares the fate of an earlier one, which is locked. */
    void follow(Submission first) {
        sameAs = first;
        first.asked++;
        first.version++;
    }

    /** @param why null where nothing is to be said */
    void decide(SubmissionState to, UUID about, String why, Author by, Instant at) {
        state = to;
        caseId = about;
        reason = why;
        decidedBy = by.name();
        decidedAt = at;
        version++;
    }
}
