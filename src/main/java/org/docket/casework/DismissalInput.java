package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why two cases are no match. */
public record DismissalInput(@NotBlank @Size(max = 4000) String reason) {}
