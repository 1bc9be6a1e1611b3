package org.docket.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * That a case on the desk is about what was asked.
 *
 * @param reason what whoever asked is told
 */
public record JoiningInput(@NotNull UUID caseId, @Size(max = 4000) String reason) {}
