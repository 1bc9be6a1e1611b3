package org.docket.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.docket.http.Problems;
import org.docket.search.QuantizedStatisticsSearcher.TooSlow;

/** Asks the indexes, and measures how long that takes. */
@ApplicationScoped
public class MeasuredSearch {

    private final IndexRegistry indexRegistry;
    private final Map<IndexRealm, Timer> times = new EnumMap<>(IndexRealm.class);

    MeasuredSearch(IndexRegistry indexRegistry, MeterRegistry metrics) {
        this.indexRegistry = indexRegistry;
        for (IndexRealm realm : IndexRealm.values()) {
            times.put(realm, Timer.builder("docket.search").tag("index", realm.text()).register(metrics));
        }
    }

    /** A 503 while the index is being made, and for what takes longer than anybody may be held up. */
    public IndexAnswer ask(IndexRealm realm, IndexQuestion indexQuestion) {
        return timed(realm, () -> indexRegistry.ready(realm).index().answer(indexQuestion));
    }

    /** The numbers of all that is found, in no order; a 503 likewise. */
    long[] numbers(IndexRealm realm, IndexQuestion indexQuestion) {
        return timed(realm, () -> indexRegistry.ready(realm).index().numbers(indexQuestion));
    }

    private <T> T timed(IndexRealm realm, Supplier<T> question) {
        try {
            return times.get(realm).record(question);
        } catch (TooSlow e) {
            throw Problems.busy();
        }
    }
}
