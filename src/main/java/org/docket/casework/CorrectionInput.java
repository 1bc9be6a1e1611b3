package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the desk tells the public of a change. */
@Schema(name = "CorrectionInput")
public record CorrectionInput(@NotNull CorrectionType type, @NotBlank @Size(max = 4000) String note) {}
