package org.docket.casework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the respondent was asked for comment, and what came back. */
@Schema(name = "CommentRequest")
public record CommentRequestView(UUID id, UUID caseId, Instant askedAt, String channel, Instant deadlineAt, ReplyState outcome,
        String reply, Instant answeredAt) {

    static CommentRequestView of(CommentRequest found) {
        return new CommentRequestView(found.id, found.caseId, found.askedAt, found.channel, found.deadlineAt, found.outcome,
                found.reply, found.answeredAt);
    }
}
