package org.docket.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Counts what is refused before any operation is found under one name: its address is whatever somebody wrote, which may hold a
 * key, and a thousand of them would leave no room for those that are ours.
 */
class RefusedRequests {

    private static final Set<String> AT_THE_DOOR = Set.of("401", "413", "414", "429", "431");

    @Produces
    @Singleton
    MeterFilter withoutAddress() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                boolean refused = id.getName().equals("http.server.requests") && AT_THE_DOOR.contains(String.valueOf(id.getTag("status")));
                return refused ? id.replaceTags(named(id)) : id;
            }
        };
    }

    private static List<Tag> named(Meter.Id id) {
        return id.getTags().stream().map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", "REFUSED") : tag).toList();
    }
}
