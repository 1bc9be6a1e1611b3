package org.docket.exhibit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the public may see a file. */
public record ClearanceInput(@NotBlank @Size(max = 4000) String reason) {}
