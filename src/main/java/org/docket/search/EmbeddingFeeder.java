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
import org.docket.search.EmbeddingModelState.Ready;

/**
 * Gives claims their meaning: one thread, which asks each index what lacks one, the database whether that is known already, and the model
 * only then. Nothing has to be remembered of what waits, so a crash loses nothing; until its turn comes a claim is found by its words.
 */
@ApplicationScoped
class EmbeddingFeeder {

    private static final int BATCH = 64;
    private static final long REST_MILLIS = 250;

    /** So that nobody waits longer for the program to be ready. */
    private static final Duration AFTER = Duration.ofSeconds(10);

    private final IndexRegistry indexRegistry;
    private final EmbeddingModelState embeddingModelState;
    private final EmbeddingStore embeddingStore;
    private final Clock clock;
    private final Counter made;
    private final Counter failed;
    private final Timer time;
    private final Map<IndexRealm, Fed> fed = new EnumMap<>(IndexRealm.class);
    private final Thread thread = Thread.ofPlatform().daemon().name("docket-meanings").unstarted(this::run);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private record Fed(Function<List<UUID>, List<ClaimText>> texts, BiConsumer<List<UUID>, Set<String>> retell) {}

    EmbeddingFeeder(IndexRegistry indexRegistry, EmbeddingModelState embeddingModelState, EmbeddingStore embeddingStore, Clock clock, MeterRegistry metrics) {
        this.indexRegistry = indexRegistry;
        this.embeddingModelState = embeddingModelState;
        this.embeddingStore = embeddingStore;
        this.clock = clock;
        made = metrics.counter("docket.embeddings.made");
        failed = metrics.counter("docket.embeddings.failed");
        time = Timer.builder("docket.embedding").tag("of", "claim").register(metrics);
        Gauge.builder("docket.embeddings.ready", () -> embeddingModelState.state() instanceof Ready ? 1 : 0).register(metrics);
        for (IndexRealm realm : IndexRealm.values()) {
            Gauge.builder("docket.embeddings.waiting", () -> waiting(realm)).tag("index", realm.text()).register(metrics);
        }
    }

    /**
     * Called by whoever writes an index.
     *
     * @param texts what is told now of claims; of those that are gone, nothing
     * @param retell writes claims again, where there are still some, with what is known of them; the second are hashes of unreadable ones
     */
    synchronized void feed(IndexRealm realm, Function<List<UUID>, List<ClaimText>> texts, BiConsumer<List<UUID>, Set<String>> retell) {
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
    KnownEmbeddings known(Collection<ClaimText> claims) {
        if (!(embeddingModelState.state() instanceof Ready(EmbeddingModel model))) {
            return KnownEmbeddings.NOTHING;
        }
        List<String> hashes = claims.stream().map(claim -> claim.meaningful().hash()).distinct().toList();
        return new KnownEmbeddings(model.id(), embeddingStore.of(model.id(), hashes), Set.of());
    }

    /** How many claims of an index have no meaning yet; 0 where none is wanted. */
    long waiting(IndexRealm realm) {
        return embeddingModelState.state() instanceof Ready(EmbeddingModel model)
                ? indexRegistry.find(realm).map(index -> index.index().lacking(KnownEmbeddings.lacking(model.id(), embeddingModelState.languages()))).orElse(0L) : 0;
    }

    private void run() {
        try {
            awaitOthers();
            embeddingModelState.load();
            while (!isStopped() && embeddingModelState.state() instanceof Ready(EmbeddingModel model)) {
                boolean more = false;
                for (IndexRealm realm : IndexRealm.values()) {
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
        while (!isStopped() && !Arrays.stream(IndexRealm.values()).allMatch(this::isReady) && clock.instant().isBefore(until)) {
            rest();
        }
    }

    private boolean isReady(IndexRealm realm) {
        return indexRegistry.find(realm).filter(SearchableIndex::isReady).isPresent();
    }

    /** Whether there may be more of it. */
    private boolean advanced(EmbeddingModel model, IndexRealm realm) {
        Fed one = fed(realm);
        var index = indexRegistry.find(realm);
        if (one == null || index.isEmpty()) {
            return false;
        }
        try {
            List<UUID> ids = index.get().index().some(KnownEmbeddings.lacking(model.id(), embeddingModelState.languages()), BATCH);
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

    private synchronized Fed fed(IndexRealm realm) {
        return fed.get(realm);
    }

    /** Asks the model for what is not known; returns the hashes of what it cannot read. */
    private Set<String> unreadable(EmbeddingModel model, List<ClaimText> claims) {
        var asked = new HashMap<String, String>();
        claims.forEach(claim -> asked.put(claim.meaningful().hash(), claim.meaningful().text()));
        asked.keySet().removeAll(embeddingStore.of(model.id(), asked.keySet()).keySet());
        var told = new HashMap<String, EmbeddingVector>();
        var unreadable = new HashSet<String>();
        asked.forEach((hash, text) -> {
            try {
                told.put(hash, time.record(() -> model.of(text)));
            } catch (RuntimeException | StackOverflowError e) {
                unreadable.add(hash);
            }
        });
        embeddingStore.keep(model.id(), told);
        made.increment(told.size());
        failed.increment(unreadable.size());
        return unreadable;
    }
}
