package org.docket.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an identity stays protected. */
public record DisclosureRefusal(@NotBlank @Size(max = 4000) String reason) {}
