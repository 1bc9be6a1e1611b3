package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.Holding.Held;
import org.docket.lifecycle.Status;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Carries out what was decided: writes the case, tells its readers, appends. Whoever calls holds the lock on the case. */
@ApplicationScoped
class Deeds {

    private final Docketing docketing;
    private final Proposing proposing;
    private final Corrections corrections;
    private final References references;
    private final Affirmations affirmations;
    private final Clock clock;

    Deeds(Docketing docketing, Proposing proposing, Corrections corrections, References references, Affirmations affirmations, Clock clock) {
        this.docketing = docketing;
        this.proposing = proposing;
        this.corrections = corrections;
        this.references = references;
        this.affirmations = affirmations;
        this.clock = clock;
    }

    /** 409 for publishing what is public, and for withdrawing what is not. */
    void requirePossible(Case row, Wish wish) {
        boolean isPublic = row.visibility == Visibility.PUBLIC;
        switch (wish) {
            case Wish.ToMove move -> { }
            case Wish.ToPublish publication when isPublic -> throw Problems.of(ProblemType.ALREADY_PUBLIC);
            case Wish.ToPublish publication -> { }
            case Wish.ToWithdraw withdrawal when !isPublic -> throw Problems.of(ProblemType.NOT_PUBLIC);
            case Wish.ToWithdraw withdrawal -> { }
            case Wish.ToEdit edit -> requireEditable(row, edit);
        }
    }

    private void requireEditable(Case row, Wish.ToEdit wish) {
        CaseFile after = wish.edit().appliedTo(row.file());
        references.claimant(after);
        references.respondents(after);
        references.requireAffirmable(row.id, wish.edit().affirmed());
        corrections.isTold(row, row.file(), wish);
    }

    /** @param approved null for what somebody does alone */
    Judged carryOut(Held held, Wish wish, Proposal approved, Author by) {
        return carryOut(held, wish, approved, null, by);
    }

    /** @param elsewhere who decided it where the case was brought from; null for what was decided here */
    Judged carryOut(Held held, Wish wish, Proposal approved, Elsewhere elsewhere, Author by) {
        Case row = held.row();
        Instant now = clock.instant();
        if (approved != null) {
            approved.decide(ProposalState.APPROVED, by, now, null);
        }
        Judged after = switch (wish) {
            case Wish.ToMove move -> moved(held, move, approved, elsewhere, by, now);
            case Wish.ToPublish publication -> published(held, publication, approved, elsewhere, by, now);
            case Wish.ToWithdraw withdrawal -> withdrawn(held, withdrawal, approved, elsewhere, by, now);
            case Wish.ToEdit edit -> edited(row, edit, approved, by, now);
        };
        overtake(row, after, wish, by, now);
        return after;
    }

    private Judged moved(Held held, Wish.ToMove wish, Proposal approved, Elsewhere elsewhere, Author by, Instant now) {
        Case row = held.row();
        var told = row.visibility == Visibility.PUBLIC ? corrections.ofMove(row, wish.reason().strip(), now) : null;
        Status from = row.status;
        row.move(wish.move().after(row.state(), held.judged().dossier()), now);
        var data = new CaseEvents.Moved(wish.move(), from, row.status, CaseEvents.Seconded.of(approved), told, elsewhere, row.bases());
        row.touch(now);
        return docketing.append(row, held.judged(), EventType.CASE_MOVED, data, wish.reason().strip(), by);
    }

    private Judged published(Held held, Wish.ToPublish wish, Proposal approved, Elsewhere elsewhere, Author by, Instant now) {
        held.row().publish(wish, now);
        held.row().touch(now);
        var data = new CaseEvents.Published(wish.summary(), wish.rating(), wish.reviewOn(), CaseEvents.Seconded.of(approved), elsewhere, wish.article());
        return docketing.append(held.row(), held.judged(), EventType.CASE_PUBLISHED, data, null, by);
    }

    private Judged withdrawn(Held held, Wish.ToWithdraw wish, Proposal approved, Elsewhere elsewhere, Author by, Instant now) {
        Case row = held.row();
        row.withdraw(wish.reason(), now);
        row.touch(now);
        var data = new CaseEvents.PublicationWithdrawn(CaseEvents.Seconded.of(approved), corrections.ofWithdrawal(row, wish.reason(), now), elsewhere);
        return docketing.append(row, held.judged(), EventType.PUBLICATION_WITHDRAWN, data, wish.reason(), by);
    }

    private Judged edited(Case row, Wish.ToEdit wish, Proposal approved, Author by, Instant now) {
        CaseFile before = row.file();
        CaseFile after = wish.edit().appliedTo(before);
        row.write(after, references.claimant(after), references.respondents(after));
        row.touch(now);
        boolean reworded = !after.claim().text().equals(before.claim().text());
        Set<UUID> affirmed = reworded ? affirmations.affirm(row.id, wish.edit().affirmed(), now) : null;
        var data = new CaseEvents.Edited(before, after, corrections.ofEdit(row, before, wish, now), affirmed, CaseEvents.Seconded.of(approved));
        return docketing.append(row, reworded ? EventType.CLAIM_REWORDED : EventType.CASE_EDITED, data, wish.reason(), by);
    }

    /** Ends the proposals about something that has just changed. */
    private void overtake(Case row, Judged judged, Wish done, Author by, Instant now) {
        for (Proposal other : proposing.pending(row)) {
            if (Collections.disjoint(done.changes(), other.wish().decides())) {
                continue;
            }
            other.decide(ProposalState.OVERTAKEN, by, now, null);
            docketing.append(row, judged, EventType.PROPOSAL_OVERTAKEN, new CaseEvents.ProposalDecided(other.id), null, by);
        }
    }
}
