package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.platform.Ids;

/** All that somebody of the desk needs in front of them to work on one case. */
@ApplicationScoped
public class Workbench {

    private static final String LINKED = "select l.relation, c from CaseLink l join CaseRecord c on c.id = %s where %s = ?1 order by l.linkedAt";

    private static final int MOST_REVIEWS = 50;

    private final CaseReader reading;
    private final Proposals proposals;
    private final ProposalWriter proposalWriter;
    private final OvertakenProposals overtaken;
    private final RightOfReply replies;
    private final ImportRecorder importRecorder;
    private final EntityManager em;

    Workbench(CaseReader reading, Proposals proposals, ProposalWriter proposalWriter, OvertakenProposals overtaken, RightOfReply replies, ImportRecorder importRecorder, EntityManager em) {
        this.reading = reading;
        this.proposals = proposals;
        this.proposalWriter = proposalWriter;
        this.overtaken = overtaken;
        this.replies = replies;
        this.importRecorder = importRecorder;
        this.em = em;
    }

    /**
     * A case as it lies there.
     *
     * @param evidence the first two hundred items; {@code next} of the page where there are more
     * @param proposals that nobody has decided yet
     * @param overtaken proposals of the reader that changes by others have overtaken
     * @param reviews by others, the first of them
     * @param comments the respondent was asked for, the oldest first
     */
    public record Laid(ShownCase shown, Page<EvidenceView> evidence, List<ProposalView> proposals, List<OvertakenView> overtaken,
            List<CommentRequestView> comments, List<Linked> links, List<ReviewView> reviews) {}

    /**
     * A case that this one is linked to.
     *
     * @param from whether this one is where the relation begins
     */
    public record Linked(Relation relation, boolean from, CaseSummary other) {}

    /** Which case has the number; empty for none. */
    @Transactional
    public Optional<UUID> numbered(long number) {
        return em.createQuery("select c.id from CaseRecord c where c.number = ?1", UUID.class).setParameter(1, number).getResultStream().findFirst();
    }

    /** The case as it is now; empty where there is none. */
    @Transactional
    public Optional<Laid> lay(UUID id, String evidenceAfter, Caller by) throws SQLException {
        Optional<ShownCase> shown = reading.show(id, by);
        return shown.map(found -> new Laid(found, reading.evidence(id, by, evidenceAfter, Limit.MOST),
                proposals.pending(id).stream().map(proposalWriter::view).toList(), overtaken.ofCase(id, by),
                replies.of(id, Ids.FIRST, Limit.MOST).stream().map(CommentRequestView::of).toList(),
                linked(id), importRecorder.first(id, MOST_REVIEWS)));
    }

    private List<Linked> linked(UUID id) {
        var both = new ArrayList<>(linked(id, true));
        both.addAll(linked(id, false));
        return both;
    }

    private List<Linked> linked(UUID id, boolean from) {
        String there = from ? "l.otherId" : "l.caseId";
        String here = from ? "l.caseId" : "l.otherId";
        return em.createQuery(LINKED.formatted(there, here), Object[].class).setParameter(1, id).setMaxResults(Limit.MOST).getResultStream()
                .map(row -> new Linked((Relation) row[0], from, CaseSummary.of((Case) row[1])))
                .toList();
    }
}
