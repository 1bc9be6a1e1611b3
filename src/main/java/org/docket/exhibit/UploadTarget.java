package org.docket.exhibit;

import java.util.UUID;
import org.docket.log.Author;

/** What a file that arrives belongs to, who brings it, and from where. */
record UploadTarget(UUID caseId, UUID evidenceId, Author by, FileOrigin origin) {}
