package org.docket.casework;

import jakarta.validation.constraints.NotNull;
import org.docket.lifecycle.Attempt;
import org.docket.lifecycle.Move;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempted move; a reason that is missing or too long is an unmet guard, not an input error. */
public record MoveInput(@NotNull Move move, @Schema(maxLength = Attempt.LONGEST_REASON) String reason) {}
