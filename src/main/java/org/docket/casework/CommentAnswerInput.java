package org.docket.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What came of asking.
 *
 * @param reply what they said; given where they replied, and only there
 * @param answeredAt now when it is left out
 */
public record CommentAnswerInput(@NotNull ReplyOutcome outcome, @Size(min = 1, max = 10_000) String reply, Instant answeredAt) {

    public CommentAnswerInput {
        answeredAt = CommentRequestInput.micros(answeredAt);
    }

    /** How asking can end. */
    public enum ReplyOutcome {
        REPLIED, DECLINED, NO_REPLY;

        ReplyState state() {
            return ReplyState.valueOf(name());
        }
    }

    CommentAnswerInput at(Instant now) {
        return answeredAt == null ? new CommentAnswerInput(outcome, reply, now) : this;
    }
}
