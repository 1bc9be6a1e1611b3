package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What needs somebody: the caller's own proposals that were overtaken and proposals first, then lost standing, verdicts due for review or with links that rotted, what nobody works on, what nobody touched for long. */
@ApplicationScoped
public class Queue {

    private final EntityManager em;
    private final Clock clock;
    private final Desk desk;
    private final OvertakenProposals overtaken;
    private final ListedCaseReader cases;

    Queue(EntityManager em, OvertakenProposals overtaken, ListedCaseReader cases, Clock clock, Desk desk) {
        this.em = em;
        this.overtaken = overtaken;
        this.cases = cases;
        this.clock = clock;
        this.desk = desk;
    }

    /**
     * Why a case is in the queue. A case is listed once, under the first that fits, except for {@link #OVERTAKEN}, which lists proposals of the caller.
     */
    public enum Need {
        OVERTAKEN(""),
        PROPOSED("c.id in (select p.caseId from Proposal p where p.state = PENDING)"),
        STANDING_LOST("c.standing = LOST" + Conditions.UNPROPOSED),
        REVIEW_DUE("c.standing = HOLDS and c.visibility = PUBLIC and c.reviewOn <= :today" + Conditions.UNPROPOSED),
        LINKS_ROTTEN("c.standing = HOLDS and c.visibility = PUBLIC and (c.reviewOn is null or c.reviewOn > :today) and exists" + Conditions.ROTTEN + Conditions.UNPROPOSED),
        UNASSIGNED("c.standing = HOLDS and c.assigneeId is null" + Conditions.UNDUE + Conditions.SOUND + Conditions.UNPROPOSED),
        UNTOUCHED("c.standing = HOLDS and c.assigneeId is not null and c.updatedAt < :long" + Conditions.UNDUE + Conditions.SOUND + Conditions.UNPROPOSED);

        private final String condition;

        Need(String condition) {
            this.condition = condition;
        }
    }

    /** What keeps a case from being listed twice. */
    private static final class Conditions {

        static final String UNPROPOSED = " and not exists (select 1 from Proposal p where p.caseId = c.id and p.state = PENDING)";
        static final String UNDUE = " and (c.visibility <> PUBLIC or c.reviewOn is null or c.reviewOn > :today)";
        static final String ROTTEN = " (select 1 from LinkCheck l where l.caseId = c.id and not l.seen"
                + " and (l.outcome in (GONE, CHANGED) or l.missed >= " + LinkCheck.TOO_OFTEN + ")"
                + " and not exists (select 1 from Evidence e where e.id = l.evidenceId and e.withdrawnAt is not null))";
        static final String SOUND = " and (c.visibility <> PUBLIC or not exists" + ROTTEN + ")";
    }

    /**
     * One entry: what is needed, and for which case.
     *
     * @param overtaken the proposal of the caller; left out unless the need is OVERTAKEN
     */
    @Schema(name = "Entry")
    public record Entry(Need need, CaseSummary item, OvertakenView overtaken) {}

    private record Found(Need need, UUID caseId, Cursor cursor, OvertakenView overtaken) {

        static Found of(Need need, ListedCase listed) {
            return new Found(need, listed.id(), Cursor.of(need, listed.updatedAt(), listed.id()), null);
        }

        static Found of(OvertakenView overtaken) {
            ProposalView proposal = overtaken.proposal();
            return new Found(Need.OVERTAKEN, proposal.caseId(), Cursor.of(Need.OVERTAKEN, proposal.decision().at(), proposal.id()), overtaken);
        }
    }

    /** @param only null for whatever is needed */
    @Transactional
    public Page<Entry> page(Need only, String cursor, Integer limit, Caller by) {
        int size = Limit.of(limit);
        Cursor from = cursor == null ? Cursor.of(Need.OVERTAKEN, Instant.EPOCH, Ids.FIRST) : Cursor.parse(cursor, 3);
        var found = new ArrayList<Found>();
        for (Need need : Need.values()) {
            int turn = need.compareTo(from.constant(0, Need.class));
            if (turn >= 0 && (only == null || only == need) && found.size() <= size) {
                Cursor after = turn == 0 ? from : null;
                int rest = size + 1 - found.size();
                found.addAll(need == Need.OVERTAKEN ? overtaken(after, rest, by) : page(need, after, rest));
            }
        }
        Map<UUID, StoredCase> files = cases.byId(found.stream().map(Found::caseId).distinct().toList());
        return Page.of(found, size, entry -> new Entry(entry.need(), CaseSummary.of(files.get(entry.caseId())), entry.overtaken()), Found::cursor);
    }

    private List<Found> overtaken(Cursor after, int limit, Caller by) {
        List<Proposal> found = overtaken.of(by, after == null ? Instant.EPOCH : after.instant(1), after == null ? Ids.FIRST : after.uuid(2), limit);
        return overtaken.views(found).stream().map(Found::of).toList();
    }

    private List<Found> page(Need need, Cursor after, int limit) {
        var query = em.createQuery(ListedCase.SELECT + "where " + need.condition
                + " and c.updatedAt >= :at and (c.updatedAt > :at or c.id > :id) order by c.updatedAt, c.id", ListedCase.class);
        query.setParameter("at", after == null ? Instant.EPOCH : after.instant(1));
        query.setParameter("id", after == null ? Ids.FIRST : after.uuid(2));
        if (need.condition.contains(":today")) {
            query.setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        if (need == Need.UNTOUCHED) {
            query.setParameter("long", clock.instant().minus(desk.untouchedAfter()));
        }
        return query.setMaxResults(limit).getResultList().stream().map(listed -> Found.of(need, listed)).toList();
    }
}
