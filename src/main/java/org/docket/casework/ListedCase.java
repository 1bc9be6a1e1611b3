package org.docket.casework;

import java.time.Instant;
import java.util.UUID;

/** A case of a list: its id, and the values that lists are sorted by. */
record ListedCase(UUID id, long number, Instant updatedAt) {

    /** The beginning of a query for cases {@code c}. */
    static final String SELECT = "select c.id, c.number, c.updatedAt from CaseRecord c ";
}
