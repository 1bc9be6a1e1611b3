package org.docket.exhibit.upload;

import java.util.UUID;
import org.docket.exhibit.store.FileOrigin;
import org.docket.log.Author;

/** What a file that arrives belongs to, who brings it, and from where. */
record UploadTarget(UUID caseId, UUID evidenceId, Author by, FileOrigin origin) {}
