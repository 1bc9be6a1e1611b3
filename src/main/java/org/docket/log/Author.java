package org.docket.log;

import java.util.UUID;

/**
 * Who did what an event tells.
 *
 * @param id the person or partner; null for a part of the program that acts by itself
 * @param name as it was at that moment, so that the log stays readable whatever becomes of them
 */
public record Author(UUID id, String name) {

    /** Whoever it was showed nothing that says who. */
    public static final Author SOMEBODY = new Author(null, "somebody");

    /** A part of the program. */
    public static Author program(String name) {
        return new Author(null, name);
    }
}
