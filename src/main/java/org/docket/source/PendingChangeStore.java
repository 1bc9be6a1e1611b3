package org.docket.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.IfMatch;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;

/** Keeps changes of sources that wait for a second person: one for each source. Each change and its end is an event. */
@ApplicationScoped
public class PendingChangeStore {

    private final Sources sources;
    private final EventLog log;
    private final Clock clock;

    PendingChangeStore(Sources sources, EventLog log, Clock clock) {
        this.sources = sources;
        this.log = log;
        this.clock = clock;
    }

    /** Takes the place of the change that the same person proposed before; proposing it again changes nothing. 409 where another person's change waits. */
    void propose(Source source, SourceEdit edit, Caller by) {
        Optional<PendingChange> earlier = Optional.ofNullable(source.pendingChange);
        earlier.filter(pending -> !pending.authorId.equals(by.id())).ifPresent(pending -> {
            throw Problems.with(ProblemType.ALREADY_PROPOSED, pending.author + " proposed another change of this source, which has to be decided first.",
                    Map.of("sourceId", source.id));
        });
        if (earlier.filter(pending -> pending.edit().equals(edit)).isEmpty()) {
            source.pendingChange = new PendingChange(edit, by, clock.instant());
            append(EventType.SOURCE_CHANGE_PROPOSED, source, by, null, edit);
        }
    }

    /** Ends the change that waits, if any, where the source becomes {@code after} in a field that it is about. */
    void overtake(Source source, SourceFacts after, Caller by) {
        PendingChange pending = source.pendingChange;
        if (pending != null && pending.edit().isOvertakenBy(after)) {
            append(EventType.SOURCE_CHANGE_OVERTAKEN, source, by, null, new SourceChangeEvents.Overtaken(pending.authorId));
            source.pendingChange = null;
        }
    }

    /** The change that waits; 404 where none does. */
    @Transactional
    public SourceChangeView pending(UUID id) {
        return SourceChangeView.of(sources.findByIdOptional(id).filter(source -> source.pendingChange != null).orElseThrow(Problems::notFound));
    }

    /** Sources whose change waits for a second person, the oldest proposal first. */
    @Transactional
    public List<SourceView> waiting(int limit) {
        return sources.awaitingChange(limit).stream().map(SourceView::of).toList();
    }

    /** The source of the change that waits, locked, for the second person: 404 where none waits, 412 for a stale ETag, 403 for the author and those behind the same key. */
    Source lockedForSecond(UUID id, IfMatch expected, Caller by) {
        Source source = locked(id, expected);
        if (!by.isSecondTo(source.pendingChange.authorId, source.pendingChange.responsibleId)) {
            throw Problems.of(ProblemType.OWN_PROPOSAL);
        }
        return source;
    }

    /** The source stays as it is. */
    @Transactional
    public TaggedSource reject(UUID id, IfMatch expected, String reason, Caller by) {
        Source source = locked(id, expected);
        append(EventType.SOURCE_CHANGE_REJECTED, source, by, reason, new SourceChangeEvents.Rejected(source.pendingChange.authorId));
        source.pendingChange = null;
        return TaggedSource.of(source);
    }

    /** Its author changes their mind. 403 for everybody else. */
    @Transactional
    public TaggedSource takeBack(UUID id, IfMatch expected, Caller by) {
        Source source = locked(id, expected);
        if (!by.id().equals(source.pendingChange.authorId)) {
            throw Problems.of(ProblemType.PROPOSAL_OF_ANOTHER);
        }
        append(EventType.SOURCE_CHANGE_TAKEN_BACK, source, by, null, new SourceChangeEvents.TakenBack());
        source.pendingChange = null;
        return TaggedSource.of(source);
    }

    private Source locked(UUID id, IfMatch expected) {
        sources.lockGraph();
        Source source = Optional.ofNullable(sources.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.pendingChange != null).orElseThrow(Problems::notFound);
        expected.requireIfGiven(SourceView.tag(source));
        return source;
    }

    private void append(EventType type, Source source, Caller by, String reason, Object data) {
        log.append(new Fact(type, new Fact.OfSource(source.id), source.version, by.author(), clock.instant(), reason, data));
    }
}
