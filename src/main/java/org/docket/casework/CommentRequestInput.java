package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That the respondent was asked for comment.
 *
 * @param askedAt now when it is left out
 * @param channel how they were asked: an address, a telephone, a letter
 * @param deadlineAt until when a reply is waited for
 */
public record CommentRequestInput(Instant askedAt, @NotBlank @Size(max = 300) String channel, @NotNull Instant deadlineAt) {

    public CommentRequestInput {
        askedAt = micros(askedAt);
        deadlineAt = micros(deadlineAt);
    }

    CommentRequestInput at(Instant now) {
        return askedAt == null ? new CommentRequestInput(now, channel, deadlineAt) : this;
    }

    static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
