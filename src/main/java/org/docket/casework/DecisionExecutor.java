package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.docket.casework.CaseLock.Held;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.rules.Status;

/** Carries out what was decided: writes the case, tells its readers, appends. Whoever calls holds the lock on the case. */
@ApplicationScoped
class DecisionExecutor {

    private final CaseEventWriter caseEventWriter;
    private final ProposalWriter proposalWriter;
    private final Corrections corrections;
    private final CaseReferences references;
    private final EvidenceAffirmations affirmations;
    private final EvidenceClearance clearance;
    private final DecisiveMarks marks;
    private final PictureMatchRecorder pictures;
    private final CaseLinkWriter links;
    private final RightOfReply replies;
    private final Clock clock;

    DecisionExecutor(CaseEventWriter caseEventWriter, ProposalWriter proposalWriter, Corrections corrections, CaseReferences references, EvidenceAffirmations affirmations, EvidenceClearance clearance,
            DecisiveMarks marks, PictureMatchRecorder pictures, CaseLinkWriter links, RightOfReply replies, Clock clock) {
        this.caseEventWriter = caseEventWriter;
        this.proposalWriter = proposalWriter;
        this.corrections = corrections;
        this.references = references;
        this.affirmations = affirmations;
        this.clearance = clearance;
        this.marks = marks;
        this.pictures = pictures;
        this.links = links;
        this.replies = replies;
        this.clock = clock;
    }

    /** 409 for publishing what is public, and for withdrawing what is not. */
    void requirePossible(Case row, DecisionRequest decisionRequest) {
        boolean isPublic = row.visibility == Visibility.PUBLIC;
        switch (decisionRequest) {
            case DecisionRequest.ToMove move -> { }
            case DecisionRequest.ToPublish publication when isPublic -> throw Problems.of(ProblemType.ALREADY_PUBLIC);
            case DecisionRequest.ToPublish publication -> { }
            case DecisionRequest.ToWithdraw withdrawal when !isPublic -> throw Problems.of(ProblemType.NOT_PUBLIC);
            case DecisionRequest.ToWithdraw withdrawal -> { }
            case DecisionRequest.ToEdit edit -> requireEditable(row, edit);
            case Addition addition when !isPublic -> throw Problems.of(ProblemType.NOT_PUBLIC);
            case Addition.ToClear clear -> { }
            case Addition.ToMark mark -> marks.requirePossible(row, mark.evidenceId(), mark.mark());
            case Addition.ToDistinguish pair -> pictures.requirePossible(row, pair);
            case Addition.ToLink link -> links.requireNew(row, link.link());
            case Addition.ToAsk request -> replies.requirePossible(row, request.request());
            case Addition.ToAnswer answer -> replies.requirePossible(row, answer);
        }
    }

    private void requireEditable(Case row, DecisionRequest.ToEdit wish) {
        CaseFile after = wish.edit().appliedTo(row.file());
        references.claimant(after);
        references.respondents(after);
        references.requireAffirmable(row.id, wish.edit().affirmed());
        corrections.isTold(row, row.file(), wish);
    }

    /** @param approved null for what somebody does alone */
    JudgedCase carryOut(Held held, DecisionRequest decisionRequest, Proposal approved, Author by) {
        return carryOut(held, decisionRequest, approved, null, by);
    }

    /** @param elsewhere who decided it where the case was brought from; null for what was decided here */
    JudgedCase carryOut(Held held, DecisionRequest decisionRequest, Proposal approved, ExternalDecider externalDecider, Author by) {
        Case row = held.row();
        Instant now = clock.instant();
        if (approved != null) {
            approved.decide(ProposalState.APPROVED, by, now, null);
        }
        JudgedCase after = switch (decisionRequest) {
            case DecisionRequest.ToMove move -> moved(held, move, approved, externalDecider, by, now);
            case DecisionRequest.ToPublish publication -> published(held, publication, approved, externalDecider, by, now);
            case DecisionRequest.ToWithdraw withdrawal -> withdrawn(held, withdrawal, approved, externalDecider, by, now);
            case DecisionRequest.ToEdit edit -> edited(row, edit, approved, by, now);
            case Addition addition -> added(held, addition, CaseEvents.Seconded.of(approved), by, now);
        };
        overtake(row, after, decisionRequest, by);
        return after;
    }

    private JudgedCase moved(Held held, DecisionRequest.ToMove wish, Proposal approved, ExternalDecider externalDecider, Author by, Instant now) {
        Case row = held.row();
        var told = row.visibility == Visibility.PUBLIC ? corrections.ofMove(row, wish, now) : null;
        Status from = row.status;
        row.move(wish.move().after(row.state(), held.judged().dossier().clearing(wish.clears())), now);
        row.restate(wish.summary(), wish.rating());
        SortedSet<UUID> cleared = clearance.clear(row.id, wish.clears());
        var data = new CaseEvents.Moved(wish.move(), from, row.status, CaseEvents.Seconded.of(approved), told, externalDecider, row.bases(),
                cleared.isEmpty() ? null : cleared, wish.summary(), wish.rating());
        row.touch(now);
        return cleared.isEmpty() ? caseEventWriter.append(row, held.judged(), EventType.CASE_MOVED, data, wish.reason().strip(), by)
                : caseEventWriter.append(row, EventType.CASE_MOVED, data, wish.reason().strip(), by);
    }

    private JudgedCase published(Held held, DecisionRequest.ToPublish wish, Proposal approved, ExternalDecider externalDecider, Author by, Instant now) {
        held.row().publish(wish, now);
        held.row().touch(now);
        SortedSet<UUID> uncleared = clearance.publish(held.row().id, approved == null ? null : approved.proposedAt);
        var data = new CaseEvents.Published(wish.summary(), wish.rating(), wish.reviewOn(), CaseEvents.Seconded.of(approved), externalDecider,
                uncleared.isEmpty() ? null : uncleared, wish.article());
        return caseEventWriter.append(held.row(), EventType.CASE_PUBLISHED, data, null, by);
    }

    private JudgedCase withdrawn(Held held, DecisionRequest.ToWithdraw wish, Proposal approved, ExternalDecider externalDecider, Author by, Instant now) {
        Case row = held.row();
        row.withdraw(wish.reason(), now);
        row.touch(now);
        var data = new CaseEvents.PublicationWithdrawn(CaseEvents.Seconded.of(approved), corrections.ofWithdrawal(row, wish.reason(), now), externalDecider);
        return caseEventWriter.append(row, held.judged(), EventType.PUBLICATION_WITHDRAWN, data, wish.reason(), by);
    }

    private JudgedCase edited(Case row, DecisionRequest.ToEdit wish, Proposal approved, Author by, Instant now) {
        CaseFile before = row.file();
        CaseFile after = wish.edit().appliedTo(before);
        row.write(after, references.claimant(after), references.respondents(after));
        row.touch(now);
        boolean reworded = !after.claim().text().equals(before.claim().text());
        Set<UUID> affirmed = reworded ? affirmations.affirm(row.id, wish.edit().affirmed(), now) : null;
        var data = new CaseEvents.Edited(before, after, corrections.ofEdit(row, before, wish, now), affirmed, CaseEvents.Seconded.of(approved));
        return caseEventWriter.append(row, reworded ? EventType.CLAIM_REWORDED : EventType.CASE_EDITED, data, wish.reason(), by);
    }

    private JudgedCase added(Held held, Addition wish, CaseEvents.Seconded seconded, Author by, Instant now) {
        Case row = held.row();
        return switch (wish) {
            case Addition.ToClear clear -> clearance.clear(row, clear, seconded, by, now);
            case Addition.ToMark mark -> marks.mark(row, marks.requirePossible(row, mark.evidenceId(), mark.mark()), mark.mark(), mark.reason(), seconded, by, now);
            case Addition.ToDistinguish pair -> pictures.distinguish(row, pair, seconded, by, now);
            case Addition.ToLink link -> links.link(row, link.link(), seconded, by, now);
            case Addition.ToAsk request -> replies.ask(row, held.judged(), request, seconded, by, now);
            case Addition.ToAnswer answer -> replies.answer(row, held.judged(), answer, seconded, by, now);
        };
    }

    /** Ends the proposals about something that has just changed. */
    private void overtake(Case row, JudgedCase judged, DecisionRequest done, Author by) {
        for (Proposal other : proposalWriter.pending(row)) {
            if (other.wish().isOvertakenBy(done)) {
                proposalWriter.overtake(row, judged, other, by);
            }
        }
    }
}
