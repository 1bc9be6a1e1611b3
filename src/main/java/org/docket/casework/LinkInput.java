package org.docket.casework;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A relation to another case. */
public record LinkInput(@NotNull Relation relation, @NotNull UUID caseId) {}
