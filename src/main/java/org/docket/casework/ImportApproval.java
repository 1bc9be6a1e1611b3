package org.docket.casework;

import java.util.UUID;

/**
 * That a second person of this desk approved what an import shows readers.
 *
 * @param approvedBy that person
 */
public record ImportApproval(UUID importId, UUID approvedBy) {}
