package org.docket.source;

import java.util.UUID;

/** A change of a source that waits for a second person, and who proposed it: what the log says of it. */
public record ProposedEdit(UUID authorId, SourceEdit edit) {}
