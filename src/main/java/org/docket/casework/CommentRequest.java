package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the respondent was asked for comment, and what came back. Only {@link RightOfReply} writes it, under the lock on the case. */
@Entity
@Table(name = "comment_requests")
class CommentRequest {

    @Id
    UUID id;

    UUID caseId;
    Instant askedAt;
    String channel;
    Instant deadlineAt;

    @Enumerated(EnumType.STRING)
    ReplyState outcome;

    String reply;
    Instant answeredAt;

    protected CommentRequest() {}

    CommentRequest(UUID id, UUID caseId, CommentRequestInput input) {
        this.id = id;
        this.caseId = caseId;
        askedAt = input.askedAt();
        channel = input.channel();
        deadlineAt = input.deadlineAt();
        outcome = ReplyState.WAITING;
    }

    CommentRequestInput input() {
        return new CommentRequestInput(askedAt, channel, deadlineAt);
    }

    void answer(CommentAnswerInput answer) {
        outcome = answer.outcome().state();
        reply = answer.reply();
        answeredAt = answer.answeredAt();
    }
}
