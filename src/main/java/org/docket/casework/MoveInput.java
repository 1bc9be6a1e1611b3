package org.docket.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.docket.lifecycle.Move;

/** An attempted move; a reason that is missing is an unmet guard, not an input error. */
public record MoveInput(@NotNull Move move, @Size(max = 4000) String reason) {}
