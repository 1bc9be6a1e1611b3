package org.docket.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** How large the indexes are, and how far they have come. */
class SearchMetrics {

    private final IndexRegistry indexRegistry;

    SearchMetrics(IndexRegistry indexRegistry) {
        this.indexRegistry = indexRegistry;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        for (IndexRealm realm : IndexRealm.values()) {
            Gauge.builder("docket.search.claims", () -> indexRegistry.find(realm).map(index -> index.index().size()).orElse(0))
                    .tag("index", realm.text()).register(metrics);
            Gauge.builder("docket.search.position", () -> indexRegistry.find(realm).map(SearchableIndex::found).orElse(-1L))
                    .tag("index", realm.text()).register(metrics);
        }
    }
}
