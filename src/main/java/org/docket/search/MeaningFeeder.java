package org.docket.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.docket.search.Meaning.Ready;

/**
 * Gives claims their meaning: one thread, which asks each index what lacks one, the database whether that is known already, and the model
 * only then. Nothing has to be remembered of what waits, so a crash loses nothing; until its turn comes a claim is found by its words.
 */
@ApplicationScoped
class MeaningFeeder {

    private static final int BATCH = 64;
    private static final long REST_MILLIS = 250;

    /** So that nobody waits longer for the program to be ready. */
    private static final Duration AFTER = Duration.ofSeconds(10);

    private final Indexes indexes;
    private final Meaning meaning;
    private final Meanings meanings;
    private final Clock clock;
    private final Counter made;
    private final Counter failed;
    private final Timer time;
    private final Map<Realm, Fed> fed = new EnumMap<>(Realm.class);
    private final Thread thread = Thread.ofPlatform().daemon().name("docket-meanings").unstarted(this::run);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private record Fed(Function<List<UUID>, List<ClaimText>> texts, BiConsumer<List<UUID>, Set<String>> retell) {}

    MeaningFeeder(Indexes indexes, Meaning meaning, Meanings meanings, Clock clock, MeterRegistry metrics) {
        this.indexes = indexes;
        this.meaning = meaning;
        this.meanings = meanings;
        this.clock = clock;
        made = metrics.counter("docket.embeddings.made");
        failed = metrics.counter("docket.embeddings.failed");
        time = Timer.builder("docket.embedding").tag("of", "claim").register(metrics);
        Gauge.builder("docket.embeddings.ready", () -> meaning.state() instanceof Ready ? 1 : 0).register(metrics);
        for (Realm realm : Realm.values()) {
            Gauge.builder("docket.embeddings.waiting", () -> waiting(realm)).tag("index", realm.text()).register(metrics);
        }
    }

    /**
     * Called by whoever writes an index.
     *
     * @param texts what is told now of claims; of those that are gone, nothing
     * @param retell writes claims again, where there are still some, with what is known of them; the second are hashes of unreadable ones
     */
    synchronized void feed(Realm realm, Function<List<UUID>, List<ClaimText>> texts, BiConsumer<List<UUID>, Set<String>> retell) {
        fed.put(realm, new Fed(texts, retell));
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Not by interrupting: that closes files that are being written. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** What does not have to be asked for any more. */
    Known known(Collection<ClaimText> claims) {
        if (!(meaning.state() instanceof Ready(MeaningModel model))) {
            return Known.NOTHING;
        }
        List<String> hashes = claims.stream().map(claim -> claim.meaningful().hash()).distinct().toList();
        return new Known(model.id(), meanings.of(model.id(), hashes), Set.of());
    }

    /** How many claims of an index have no meaning yet; 0 where none is wanted. */
    long waiting(Realm realm) {
        return meaning.state() instanceof Ready(MeaningModel model)
                ? indexes.find(realm).map(index -> index.index().lacking(Known.lacking(model.id(), meaning.languages()))).orElse(0L) : 0;
    }

    private void run() {
        try {
            awaitOthers();
            meaning.load();
            while (!isStopped() && meaning.state() instanceof Ready(MeaningModel model)) {
                boolean more = false;
                for (Realm realm : Realm.values()) {
                    more |= advanced(model, realm);
                }
                if (!more) {
                    rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest() throws InterruptedException {
        stopped.await(REST_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void awaitOthers() throws InterruptedException {
        Instant until = clock.instant().plus(AFTER);
        while (!isStopped() && !Arrays.stream(Realm.values()).allMatch(this::isReady) && clock.instant().isBefore(until)) {
            rest();
        }
    }

    private boolean isReady(Realm realm) {
        return indexes.find(realm).filter(LiveIndex::isReady).isPresent();
    }

    /** Whether there may be more of it. */
    private boolean advanced(MeaningModel model, Realm realm) {
        Fed one = fed(realm);
        var index = indexes.find(realm);
        if (one == null || index.isEmpty()) {
            return false;
        }
        try {
            List<UUID> ids = index.get().index().some(Known.lacking(model.id(), meaning.languages()), BATCH);
            List<ClaimText> claims = ids.isEmpty() ? List.of() : one.texts().apply(ids);
            if (claims.isEmpty()) {
                return false;
            }
            one.retell().accept(ids, unreadable(model, claims));
            index.get().refresh();
            return true;
        } catch (RuntimeException | Error e) {
            if (!isStopped()) {
                Log.warn("meanings cannot be written, tried again", e);
            }
            return false;
        }
    }

    private synchronized Fed fed(Realm realm) {
        return fed.get(realm);
    }

    /** Asks the model for what is not known; returns the hashes of what it cannot read. */
    private Set<String> unreadable(MeaningModel model, List<ClaimText> claims) {
        var asked = new HashMap<String, String>();
        claims.forEach(claim -> asked.put(claim.meaningful().hash(), claim.meaningful().text()));
        asked.keySet().removeAll(meanings.of(model.id(), asked.keySet()).keySet());
        var told = new HashMap<String, Meant>();
        var unreadable = new HashSet<String>();
        asked.forEach((hash, text) -> {
            try {
                told.put(hash, time.record(() -> model.of(text)));
            } catch (RuntimeException | StackOverflowError e) {
                unreadable.add(hash);
            }
        });
        meanings.keep(model.id(), told);
        made.increment(told.size());
        failed.increment(unreadable.size());
        return unreadable;
    }
}
