package org.docket.exhibit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.store.Sha256;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Writes which files belong to which item: the row and its event in one transaction, under the lock on the case. */
@ApplicationScoped
public class Exhibits {

    private final CaseItems items;
    private final ExhibitRows rows;
    private final PictureRecognizer pictures;
    private final ContentStore store;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    Exhibits(CaseItems items, ExhibitRows rows, PictureRecognizer pictures, ContentStore store, EntityManager em, Ids ids, Clock clock) {
        this.items = items;
        this.rows = rows;
        this.pictures = pictures;
        this.store = store;
        this.em = em;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param isNew whether it was not there before */
    public record Added(ExhibitView view, boolean isNew) {}

    /**
     * Adds what the store has by now. The same content in the same role at the same item is the exhibit that is there.
     *
     * <p>Two who bring the same new content at the same time: the second waits for the first, is refused by the database
     * ({@code ConstraintViolationException}), and finds it there when it tries again. 503 when the sweep was faster than the row.
     */
    @Transactional
    public Added add(UUID caseId, UUID evidenceId, MeasuredContent measured, Description description, Author by) {
        CaseItem item = items.locked(caseId, evidenceId).orElseThrow(Problems::notFound);
        Optional<Exhibit> there = rows.find(evidenceId, measured.sha256(), description.role(), description.derivedFrom());
        if (there.isPresent()) {
            return new Added(ExhibitView.of(there.get(), item), false);
        }
        Instant now = clock.instant();
        var row = new Exhibit(ids.next(), item, content(measured, now), description, by, now);
        em.persist(row);
        if (description.role().isDerived()) {
            rows.require(evidenceId, description.derivedFrom());
            items.noted(item, EventType.EXHIBIT_DERIVED, ExhibitEvents.Added.of(row), now, by);
        } else {
            items.changed(item, EventType.EXHIBIT_ADDED, ExhibitEvents.Added.of(row), null, now, by);
            pictures.recognize(item, row, now);
        }
        return new Added(ExhibitView.of(row, item), true);
    }

    /**
     * Lets the public see a file: itself where it can say no more than it shows, else its stripped copy, which has to be there (409). What
     * was made from another file is not cleared by itself. Readers of a published case see the file at once, so the person who added it cannot clear it
     * where two people are entered (403).
     */
    @Transactional
    ExhibitView clear(UUID caseId, UUID evidenceId, Sha256 sha256, String reason, Caller caller) {
        CaseItem item = items.locked(caseId, evidenceId).orElseThrow(Problems::notFound);
        Exhibit row = rows.at(evidenceId, sha256).stream().filter(found -> !found.role.isDerived()).findFirst().orElseThrow(Problems::notFound);
        if (row.isCleared()) {
            throw Problems.of(ProblemType.ALREADY_CLEARED, "It was cleared at " + row.clearedAt + ".");
        }
        if (item.withdrawn()) {
            throw Problems.of(ProblemType.ITEM_WITHDRAWN);
        }
        if (!row.isPlain() && rows.publicCopy(row.id).isEmpty()) {
            throw Problems.of(ProblemType.PUBLIC_COPY_NEEDED);
        }
        if (items.isSeconded(item) && row.addedById != null && !caller.isSecondTo(row.addedById, null)) {
            throw Problems.of(ProblemType.OWN_FILE);
        }
        Instant now = clock.instant();
        Author by = caller.author();
        row.clear(reason, by, now);
        items.changed(item, EventType.EXHIBIT_CLEARED, new ExhibitEvents.Cleared(row.id, evidenceId, sha256.hex()), reason, now, by);
        return ExhibitView.of(row, item);
    }

    /** Whoever inserts the row holds the hash until the transaction ends; the sweep has to wait, and then finds it. */
    private Content content(MeasuredContent measured, Instant now) {
        Content known = em.find(Content.class, measured.sha256().hex());
        if (known != null) {
            return known;
        }
        var fresh = new Content(measured, now);
        em.persist(fresh);
        em.flush();
        try {
            store.find(measured.sha256()).filter(kept -> kept.size() == measured.size()).orElseThrow(Problems::busy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh;
    }
}
