package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * That two items do not show the same picture.
 *
 * @param otherId the other item
 * @param reason how they differ
 */
public record DistinctionInput(@NotNull UUID otherId, @NotBlank @Size(max = 4000) String reason) {}
