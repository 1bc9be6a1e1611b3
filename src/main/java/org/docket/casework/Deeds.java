package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    Deeds(Docketing docketing, Proposing proposing, Corrections corrections, Clock clock) {
        this.docketing = docketing;
        this.proposing = proposing;
        this.corrections = corrections;
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
        }
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
        };
        overtake(row, after, by, now);
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
        var data = new CaseEvents.Published(wish.summary(), wish.rating(), wish.reviewOn(), CaseEvents.Seconded.of(approved), elsewhere);
        return docketing.append(held.row(), held.judged(), EventType.CASE_PUBLISHED, data, null, by);
    }

    private Judged withdrawn(Held held, Wish.ToWithdraw wish, Proposal approved, Elsewhere elsewhere, Author by, Instant now) {
        Case row = held.row();
        row.withdraw(wish.reason(), now);
        row.touch(now);
        var data = new CaseEvents.PublicationWithdrawn(CaseEvents.Seconded.of(approved), corrections.ofWithdrawal(row, wish.reason(), now), elsewhere);
        return docketing.append(row, held.judged(), EventType.PUBLICATION_WITHDRAWN, data, wish.reason(), by);
    }

    private void overtake(Case row, Judged judged, Author by, Instant now) {
        for (Proposal other : proposing.pending(row)) {
            other.decide(ProposalState.OVERTAKEN, by, now, null);
            docketing.append(row, judged, EventType.PROPOSAL_OVERTAKEN, new CaseEvents.ProposalDecided(other.id), null, by);
        }
    }
}
