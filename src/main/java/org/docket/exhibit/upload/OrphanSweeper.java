package org.docket.exhibit.upload;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.exhibit.Content;
import org.docket.exhibit.store.BlockSums;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.ContentStore.Kept;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exhibit.store.MeasuredContent;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Removes what the store has and no row names: a process died between the two. It takes the row of such a content for a moment, as
 * whoever adds it would, so one of the two waits for the other.
 */
@ApplicationScoped
class OrphanSweeper {

    private final ContentStore store;
    private final Uploads uploads;
    private final UploadParts parts;
    private final FilesSettings settings;
    private final EntityManager em;
    private final Clock clock;

    OrphanSweeper(ContentStore store, Uploads uploads, UploadParts parts, FilesSettings settings, EntityManager em, Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.parts = parts;
        this.settings = settings;
        this.em = em;
        this.clock = clock;
    }

    /** At the start, and once an hour. */
    @Scheduled(every = "1h", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        List<Kept> candidates;
        try (var all = store.list()) {
            candidates = all.filter(this::isOld).filter(kept -> !isNamed(kept)).toList();
        }
        long removed = candidates.stream().filter(this::remove).count();
        if (removed > 0) {
            Log.infof("contents without a row removed: count=%d", removed);
        }
    }

    /** Uploads for which nobody waits any more, and what is left of those that are gone. */
    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepUploads() throws IOException {
        for (UUID id : uploads.expired()) {
            parts.end(id);
        }
        parts.removeStrays(clock.instant().minus(settings.sweepAfter()));
    }

    private boolean isOld(Kept kept) {
        Instant since = clock.instant().minus(settings.sweepAfter());
        return kept.at().isBefore(since);
    }

    private boolean isNamed(Kept kept) {
        return QuarkusTransaction.requiringNew().call(() -> em.find(Content.class, kept.sha256().hex()) != null);
    }

    /** The row holds the hash until the transaction ends, and is gone with it. */
    private boolean remove(Kept kept) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var row = new Content(new MeasuredContent(kept.sha256(), Math.max(1, kept.size()), new BlockSums("")), kept.at());
                em.persist(row);
                em.flush();
                boolean still = store.find(kept.sha256()).filter(this::isOld).isPresent();
                if (still) {
                    store.delete(kept.sha256());
                }
                em.remove(row);
                return still;
            });
        } catch (ConstraintViolationException e) {
            return false;
        } catch (QuarkusTransactionException e) {
            Log.warnf(e, "content without a row not removed: sha256=%s", kept.sha256());
            return false;
        }
    }
}
