package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.Limit;
import org.docket.log.EventLog;
import org.docket.log.EventLog.Moment;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Finds the proposals of somebody that a change by somebody else has overtaken, for two weeks or until the author proposes the same again. */
@ApplicationScoped
class OvertakenProposals {

    private static final Duration LISTED_FOR = Duration.ofDays(14);
    private static final Set<EventType> CONSEQUENCES = EnumSet.of(EventType.PROPOSAL_OVERTAKEN, EventType.STANDING_CHANGED);

    private static final String OWN = "from Proposal p where p.authorId = :author and p.state = OVERTAKEN and p.decidedAt >= :since"
            + " and (p.decidedAt > :at or p.decidedAt = :at and p.id > :after) and (p.decidedById is null or p.decidedById <> :author)"
            + " and not exists (select 1 from Proposal q where q.caseId = p.caseId and q.authorId = :author and q.kind = p.kind and q.proposedAt > p.decidedAt"
            + " and (p.move is null or q.move = p.move))";
    private static final String IN_ORDER = " order by p.decidedAt, p.id";

    private final EntityManager em;
    private final EventLog log;
    private final ProposalWriter proposalWriter;
    private final Clock clock;

    OvertakenProposals(EntityManager em, EventLog log, ProposalWriter proposalWriter, Clock clock) {
        this.em = em;
        this.log = log;
        this.proposalWriter = proposalWriter;
        this.clock = clock;
    }

    /** Returns those that were overtaken after {@code at}, or at that moment with a higher id than {@code after}, the earliest first. */
    List<Proposal> of(Caller author, Instant at, UUID after, int limit) {
        return own(OWN + IN_ORDER, author, at, after).setMaxResults(limit).getResultList();
    }

    /** Returns those of one case, the earliest first. */
    List<OvertakenView> ofCase(UUID caseId, Caller author) {
        return views(own(OWN + " and p.caseId = :case" + IN_ORDER, author, Instant.EPOCH, Ids.FIRST).setParameter("case", caseId)
                .setMaxResults(Limit.MOST).getResultList());
    }

    /** Returns a view for each, with one query for the changes that overtook them. */
    List<OvertakenView> views(List<Proposal> overtaken) {
        Map<Moment, EventType> changes = log.firstOf(overtaken.stream().map(OvertakenProposals::moment).toList(), CONSEQUENCES);
        return overtaken.stream().map(found -> new OvertakenView(proposalWriter.view(found), changes.get(moment(found)))).toList();
    }

    /** A change and the proposals that it overtakes are written in one transaction, with one time. */
    private static Moment moment(Proposal overtaken) {
        return new Moment(overtaken.caseId, overtaken.decidedAt);
    }

    private TypedQuery<Proposal> own(String query, Caller author, Instant at, UUID after) {
        return em.createQuery(query, Proposal.class).setParameter("author", author.id()).setParameter("since", clock.instant().minus(LISTED_FOR))
                .setParameter("at", at).setParameter("after", after);
    }
}
