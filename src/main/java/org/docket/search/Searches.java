package org.docket.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.docket.platform.Problems;
import org.docket.search.LevelSearcher.TooSlow;

/** Asks the indexes, and measures how long that takes. */
@ApplicationScoped
class Searches {

    private final Indexes indexes;
    private final Map<Realm, Timer> times = new EnumMap<>(Realm.class);

    Searches(Indexes indexes, MeterRegistry metrics) {
        this.indexes = indexes;
        for (Realm realm : Realm.values()) {
            times.put(realm, Timer.builder("docket.search").tag("index", realm.text()).register(metrics));
        }
    }

    /** A 503 while the index is being made, and for what takes longer than anybody may be held up. */
    Answered ask(Realm realm, Asked asked) {
        return timed(realm, () -> indexes.ready(realm).index().answer(asked));
    }

    /** The numbers of all that is found, in no order; a 503 likewise. */
    long[] numbers(Realm realm, Asked asked) {
        return timed(realm, () -> indexes.ready(realm).index().numbers(asked));
    }

    private <T> T timed(Realm realm, Supplier<T> question) {
        try {
            return times.get(realm).record(question);
        } catch (TooSlow e) {
            throw Problems.busy();
        }
    }
}
