package org.docket.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a source stays as it is. */
public record SourceChangeRejection(@NotBlank @Size(max = 4000) String reason) {}
