package org.docket.log;

import java.util.Map;
import java.util.UUID;

/** Rows of a feature that its events add up to; a port, because the proof of the log must not know every feature. */
public interface LoggedRows {

    /** Begins to fold the log anew. */
    Fold<?, ?> fold();

    /**
     * One sort of rows.
     *
     * @param <E> the row as it is stored, an entity whose id is {@code id}
     * @param <R> what the log tells of it
     */
    interface Fold<E, R> {

        /** As a difference is told. */
        String name();

        Class<E> type();

        /** The next event, of whatever type. */
        void add(Event event);

        /** What all events came to. */
        Map<UUID, R> rows();

        UUID id(E row);

        /** The row in the form in which the log tells it. */
        R told(E row);
    }
}
