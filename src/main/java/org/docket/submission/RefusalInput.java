package org.docket.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the desk will not check it, as whoever asked is told. */
public record RefusalInput(@NotBlank @Size(max = 4000) String reason) {}
