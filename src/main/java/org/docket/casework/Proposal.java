package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.Canonical;
import org.docket.rules.Move;

/** A wish that waits for a second person. Written under the lock on its case. */
@Entity
@Table(name = "proposals")
class Proposal {

    @Id
    UUID id;

    UUID caseId;

    @Enumerated(EnumType.STRING)
    ProposalKind kind;

    @Enumerated(EnumType.STRING)
    Move move;

    String reason;
    String summary;
    String rating;
    LocalDate reviewOn;
    /** The newsroom's article of a proposed publication, as the log has it; null where there is none. */
    String article;
    /** A proposed edit, as the log has it; null for every other kind. */
    String edit;
    /** What it adds to the case, as the log has it; null where it adds nothing. */
    String content;
    UUID authorId;
    String author;

    /** Who made the author's key; null for an author who stood for themselves. */
    UUID authorResponsibleId;

    Instant proposedAt;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    Instant decidedAt;
    UUID decidedById;
    String decidedBy;
    String decisionReason;

    protected Proposal() {}

    Proposal(UUID id, UUID caseId, DecisionRequest decisionRequest, Proposer by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        kind = decisionRequest.kind();
        reason = decisionRequest.reason();
        authorId = by.author().id();
        author = by.author().name();
        authorResponsibleId = by.keyMaker();
        proposedAt = at;
        state = ProposalState.PENDING;
        switch (decisionRequest) {
            case DecisionRequest.ToMove wanted -> {
                move = wanted.move();
                summary = wanted.summary();
                rating = wanted.rating();
            }
            case DecisionRequest.ToPublish wanted -> {
                summary = wanted.summary();
                rating = wanted.rating();
                reviewOn = wanted.reviewOn();
                article = Article.text(wanted.article());
            }
            case DecisionRequest.ToWithdraw wanted -> { }
            case DecisionRequest.ToEdit wanted -> edit = Canonical.text(wanted.edit());
            case Addition wanted -> { }
        }
        ProposalContent added = ProposalContent.of(decisionRequest);
        content = added == null ? null : Canonical.text(added);
    }

    DecisionRequest wish() {
        return CaseEvents.Proposed.of(this).wish(reason);
    }

    CaseEdit edit() {
        return edit == null ? null : Canonical.value(edit, CaseEdit.class);
    }

    ProposalContent content() {
        return content == null ? null : Canonical.value(content, ProposalContent.class);
    }

    /** Whether this person made it, in the same way. */
    boolean isOf(Proposer by) {
        return by.author().id().equals(authorId) && Objects.equals(by.keyMaker(), authorResponsibleId);
    }

    boolean isPending() {
        return state == ProposalState.PENDING;
    }

    void decide(ProposalState decision, Author by, Instant at, String why) {
        state = decision;
        decidedById = by.id();
        decidedBy = by.name();
        decidedAt = at;
        decisionReason = why;
    }
}
