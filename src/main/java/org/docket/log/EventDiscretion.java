package org.docket.log;

import java.util.List;

/** Takes out of events what their reader may not know; a port, because the log knows neither who reads nor what is secret. */
public interface EventDiscretion {

    /** The same events in the same order, as the current caller may read them. */
    List<EventView> shown(List<EventView> events);

    /** The same events in the same order, without anything that takes more than the scope for the log. */
    List<EventView> withoutSecrets(List<EventView> events);
}
