package org.docket.casework;

import java.util.UUID;

/** Two cases, the same two in whichever order they are named. Ids are in the order of their text, which is the database's. */
record CasePair(UUID first, UUID second) {

    CasePair {
        if (first.toString().compareTo(second.toString()) > 0) {
            UUID later = first;
            first = second;
            second = later;
        }
    }

    /** The other one of the two. */
    UUID beside(UUID one) {
        return one.equals(first) ? second : first;
    }
}
