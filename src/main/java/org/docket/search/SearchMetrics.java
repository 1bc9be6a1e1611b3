package org.docket.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** How large the indexes are, and how far they have come. */
class SearchMetrics {

    private final Indexes indexes;

    SearchMetrics(Indexes indexes) {
        this.indexes = indexes;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        for (Realm realm : Realm.values()) {
            Gauge.builder("docket.search.claims", () -> indexes.find(realm).map(index -> index.index().size()).orElse(0))
                    .tag("index", realm.text()).register(metrics);
            Gauge.builder("docket.search.position", () -> indexes.find(realm).map(LiveIndex::found).orElse(-1L))
                    .tag("index", realm.text()).register(metrics);
        }
    }
}
