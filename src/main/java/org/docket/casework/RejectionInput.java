package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a proposal is rejected. */
public record RejectionInput(@NotBlank @Size(max = 4000) String reason) {}
