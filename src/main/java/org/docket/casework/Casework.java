package org.docket.casework;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.lifecycle.Attempt;
import org.docket.lifecycle.Decision;
import org.docket.lifecycle.Move;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.IfMatch;
import org.docket.platform.Ids;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;
import org.hibernate.Session;

/** The only class that writes cases: lock, decide, write, append, in one transaction each. */
@ApplicationScoped
public class Casework {

    private final Cases cases;
    private final Docketing docketing;
    private final References references;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    Casework(Cases cases, Docketing docketing, References references, EntityManager em, Ids ids, Clock clock) {
        this.cases = cases;
        this.docketing = docketing;
        this.references = references;
        this.em = em;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a case; its status is ALLEGED. 422 when a party is not on file. */
    @Transactional
    public Shown open(CaseInput input, Author by) {
        Instant now = clock.instant();
        var opened = new Case(ids.next(), now);
        CaseFile file = CaseFile.of(input);
        opened.write(file, references.claimant(file), references.respondent(file));
        cases.persistAndFlush(opened);
        return shown(docketing.append(opened, EventType.CASE_OPENED, new CaseEvents.Opened(opened.number, file), null, by));
    }

    /** Changes what is on file. Nothing is logged, and the version stays, when the edit changes nothing. */
    @Transactional
    public Shown edit(UUID id, IfMatch expected, UnaryOperator<CaseInput> edit, Author by) {
        Held held = required(id, expected);
        Case edited = held.row();
        CaseFile before = edited.file();
        CaseInput input = edit.apply(before.asInput());
        CaseFile after = CaseFile.of(input);
        if (after.equals(before)) {
            return shown(held.judged());
        }
        edited.write(after, references.claimant(after), references.respondent(after));
        edited.touch(clock.instant());
        boolean reworded = !after.claim().text().equals(before.claim().text());
        return shown(docketing.append(edited, reworded ? EventType.CLAIM_REWORDED : EventType.CASE_EDITED,
                new CaseEvents.Edited(before, after), input.reason(), by));
    }

    /** Attaches an item; what it derives from must be on file in the same case. */
    @Transactional
    public EvidenceView attach(UUID id, IfMatch expected, EvidenceInput input, Author by) {
        Case extended = matching(id, expected);
        Instant now = clock.instant();
        var item = new Evidence(ids.next(), id, input, references.source("/sourceId", input.sourceId()), by, now);
        references.requireOnFile(id, input.derivedFrom());
        references.keep(item);
        extended.touch(now);
        Judged judged = docketing.append(extended, EventType.EVIDENCE_ATTACHED, new CaseEvents.Attached(item.id, input), null, by);
        return EvidenceView.of(item, judged.dossier());
    }

    /** Takes an item out of the judgement; it stays readable. Withdrawing it twice is a 409. */
    @Transactional
    public EvidenceView withdraw(UUID id, UUID evidenceId, IfMatch expected, String reason, Author by) {
        Case weakened = required(id, expected).row();
        Evidence item = references.evidence(id, evidenceId).orElseThrow(Problems::notFound);
        if (item.isWithdrawn()) {
            throw Problems.of(ProblemType.ALREADY_WITHDRAWN, "The item was withdrawn at " + item.withdrawnAt + ".");
        }
        Instant now = clock.instant();
        item.withdraw(reason, by, now);
        weakened.touch(now);
        Judged judged = docketing.append(weakened, EventType.EVIDENCE_WITHDRAWN, new CaseEvents.Withdrawn(evidenceId), reason, by);
        return EvidenceView.of(item, judged.dossier());
    }

    /** Makes a move when the table lists it and the evidence on file justifies it. A refusal changes nothing. */
    @Transactional
    public Outcome attempt(UUID id, IfMatch expected, Move move, String reason, Author by) {
        Held held = required(id, expected);
        var attempt = new Attempt(reason, false);
        return switch (move.decide(held.row().status, held.judged().dossier(), attempt)) {
            case Decision.Allowed allowed -> moved(held, move, allowed, attempt, by);
            case Decision.NotListed refused -> new Outcome.NotListed(refused);
            case Decision.Refused refused -> new Outcome.Unmet(move, refused.unmet());
        };
    }

    /** Relates a case to another; the same link twice is the same link. */
    @Transactional
    public Shown link(UUID id, IfMatch expected, LinkInput input, Author by) {
        List<Case> both = cases.locked(List.of(id, input.caseId()));
        Case linked = matching(id, expected);
        var key = new CaseLink.Key(id, input.relation(), input.caseId());
        references.requireLinkable(key, both);
        if (!references.isNew(key)) {
            return shown(docketing.judge(linked));
        }
        Instant now = clock.instant();
        references.keep(new CaseLink(key, now));
        linked.touch(now);
        return shown(docketing.append(linked, EventType.CASE_LINKED, new CaseEvents.Linked(input.relation(), input.caseId()), null, by));
    }

    /** A locked case, and what was judged of it since. */
    private record Held(Case row, Judged judged) {}

    private Outcome moved(Held held, Move move, Decision.Allowed allowed, Attempt attempt, Author by) {
        Case moving = held.row();
        var data = new CaseEvents.Moved(move, moving.status, allowed.to());
        Instant now = clock.instant();
        moving.move(allowed.to(), now);
        moving.touch(now);
        Judged after = docketing.append(moving, held.judged(), EventType.CASE_MOVED, data, attempt.reason(), by);
        Log.infof("case moved: number=%d move=%s from=%s to=%s", moving.number, move, data.from(), data.to());
        return new Outcome.Moved(shown(after));
    }

    /** The judged case of a write that decides or overwrites: without an ETag 428. */
    private Held required(UUID id, IfMatch expected) {
        if (expected.absent()) {
            cases.findByIdOptional(id).orElseThrow(Problems::notFound);
            throw Problems.conditionRequired();
        }
        Case found = cases.locked(id).orElseThrow(Problems::notFound);
        return new Held(found, matched(found, expected));
    }

    /** The locked case of a write that only adds: judged only where the client says what it saw. */
    private Case matching(UUID id, IfMatch expected) {
        Case found = cases.locked(id).orElseThrow(Problems::notFound);
        if (!expected.absent() && !expected.any()) {
            matched(found, expected);
        }
        return found;
    }

    /** What the client saw must be what there is: else 412 with the present ETag. */
    private Judged matched(Case locked, IfMatch expected) {
        Judged judged = docketing.judge(locked);
        if (!expected.matches(judged.tag())) {
            throw Problems.stale(judged.tag());
        }
        return judged;
    }

    private Shown shown(Judged judged) {
        return CaseViews.show(judged, em.unwrap(Session.class).doReturningWork(connection -> Links.read(connection, judged.file().id())));
    }
}
