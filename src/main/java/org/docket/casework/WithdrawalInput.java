package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is withdrawn. */
public record WithdrawalInput(@NotBlank @Size(max = 4000) String reason) {}
