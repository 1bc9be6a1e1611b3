package org.docket.casework;

/** How a case relates to another. */
public enum Relation {
    DUPLICATES, REPEATS, CONTRADICTS, PART_OF, RELATED
}
