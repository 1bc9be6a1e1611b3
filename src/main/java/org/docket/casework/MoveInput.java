package org.docket.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.docket.rules.Move;
import org.docket.rules.MoveAttempt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attempted move; a reason that is missing or too long is an unmet guard, not an input error.
 *
 * @param summary what readers are to read once the case has moved; the summary stays where it is left out, and is marked as older than the status
 * @param rating code or name of a term that fits the status after the move; where it is left out, a rating that no longer fits is shown as the neutral term
 */
public record MoveInput(@NotNull Move move, @Schema(maxLength = MoveAttempt.LONGEST_REASON) String reason, @Size(min = 1, max = 4000) String summary,
        @Size(max = 200) String rating) {}
