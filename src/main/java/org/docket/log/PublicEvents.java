package org.docket.log;

import java.util.List;

/** The log as readers outside the desk may have it; a port, because the log knows neither who reads nor what is public. */
public interface PublicEvents {

    /** Whether the current caller is outside the desk, and so reads no more than what this has. */
    boolean isForCaller();

    /** The last position that can be told; 0 until the program knows what is public. */
    long head();

    /** Those of {@code events}, none after {@link #head}, with which the public saw the case that they happened to change; in their order. */
    List<EventView> of(List<NumberedEvent> events);
}
