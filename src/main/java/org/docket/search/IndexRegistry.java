package org.docket.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.docket.http.Problems;
import org.docket.log.LogHistory;

/** The indexes of this process, from the moment that each is open; what was written to them is made findable, and written down, from here. */
@ApplicationScoped
class IndexRegistry {

    private static final int AFTER_THE_READERS = 10_000;

    private final IndexFolder folder;
    private final LogHistory history;
    private final SearchSettings settings;
    private final Clock clock;
    private final Map<IndexRealm, SearchableIndex> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("docket-search-refresh").factory());

    IndexRegistry(IndexFolder folder, LogHistory history, SearchSettings settings, Clock clock) {
        this.folder = folder;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long millis = Math.max(1, settings.refreshEvery().toMillis());
        ticks.scheduleWithFixedDelay(() -> open.values().forEach(this::tick), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Once nobody writes any more. */
    void stop(@Observes @Priority(AFTER_THE_READERS) ShutdownEvent event) throws InterruptedException {
        ticks.shutdown();
        ticks.awaitTermination(10, TimeUnit.SECONDS);
        open.values().forEach(IndexRegistry::close);
        open.clear();
    }

    /**
     * In the place of one that was open before.
     *
     * @param form of what is written, which another version may write otherwise
     */
    SearchableIndex open(IndexRealm realm, String form) throws IOException {
        SearchableIndex before = open.remove(realm);
        if (before != null) {
            close(before);
        }
        var made = new SearchableIndex(folder.open(realm.text(), settings.patience()), history, form, clock);
        open.put(realm, made);
        return made;
    }

    /** Empty where it is not open yet. */
    Optional<SearchableIndex> find(IndexRealm realm) {
        return Optional.ofNullable(open.get(realm));
    }

    /** The index to be asked; a 503 while it is being made. */
    SearchableIndex ready(IndexRealm realm) {
        return find(realm).filter(SearchableIndex::isReady)
                .orElseThrow(Problems::busy);
    }

    private void tick(SearchableIndex index) {
        try {
            index.refresh();
            index.commit(settings.commitEvery());
        } catch (RuntimeException | Error e) {
            Log.warn("search index cannot be refreshed, tried again", e);
        }
    }

    private static void close(SearchableIndex index) {
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            Log.warn("search index cannot be closed, it will be read from its last commit", e);
        }
    }
}
