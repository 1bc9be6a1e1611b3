package org.docket.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.docket.access.Caller;
import org.docket.access.Scope;
import org.docket.casework.MatchedCase;
import org.docket.casework.NeighborCaseReader;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.search.CaseMatchFinder;
import org.docket.search.MatchInput;
import org.docket.search.NearCasesView;
import org.docket.submission.SubmissionView.SubmissionVerdict;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.Publisher;

/** Submissions as they are shown: to the desk, to whoever asked, and, by their address alone, to anybody. */
@ApplicationScoped
public class SubmissionReader {

    private static final String WHOLE = "from Submission s left join fetch s.sameAs l where s.id > :after";

    private final EntityManager em;
    private final PublicVerdicts verdicts;
    private final CaseMatchFinder matching;
    private final NeighborCaseReader cases;
    private final Publisher publisher;

    SubmissionReader(EntityManager em, PublicVerdicts verdicts, CaseMatchFinder matching, NeighborCaseReader cases, Publisher publisher) {
        this.publisher = publisher;
        this.cases = cases;
        this.em = em;
        this.verdicts = verdicts;
        this.matching = matching;
    }

    /**
     * Which are asked for; each may be null.
     *
     * @param sameAs those that ask what this one asked first
     */
    public record Filter(SubmissionState state, UUID submitterId, UUID sameAs, UUID caseId) {

        /** A partner sees its own alone. */
        Filter seenBy(Caller caller) {
            return isDesk(caller) ? this : new Filter(state, caller.id(), null, null);
        }

        /** The desk decides about the first of those that ask the same. */
        private boolean leadsOnly() {
            return submitterId == null && sameAs == null;
        }
    }

    /** The oldest first; for the desk those alone that asked first, unless it asks for somebody's or for those that ask the same. */
    @Transactional
    public Page<SubmissionView> page(Filter asked, String cursor, Integer limit, Caller caller) {
        Filter filter = asked.seenBy(caller);
        int size = Limit.of(limit);
        var values = new HashMap<String, Object>(Map.of("after", Cursor.idAfter(cursor)));
        var query = em.createQuery(where(filter, values) + " order by s.id", Submission.class).setMaxResults(size + 1);
        values.forEach(query::setParameter);
        List<Submission> found = query.getResultList();
        Map<UUID, SubmissionVerdict> verdictOf = verdictOf(found);
        BiFunction<Submission, SubmissionVerdict, SubmissionView> view = isDesk(caller) ? SubmissionView::forDesk : SubmissionView::forSubmitter;
        return Page.of(found, size, row -> view.apply(row, verdictOf.get(row.lead().caseId)), last -> Cursor.of(last.id));
    }

    /** @param caller empty for somebody without a key; a partner finds its own alone */
    @Transactional
    public Optional<SubmissionView> find(UUID id, Optional<Caller> caller) {
        return Optional.ofNullable(em.find(Submission.class, id)).filter(row -> isShownTo(row, caller)).map(row -> view(row, caller));
    }

    /** As whoever asked sees it. */
    SubmissionView forSubmitter(Submission row) {
        return SubmissionView.forSubmitter(row, verdictOf(List.of(row)).get(row.lead().caseId));
    }

    /** As whoever may see it sees it. */
    SubmissionView view(Submission row, Optional<Caller> caller) {
        SubmissionVerdict verdict = verdictOf(List.of(row)).get(row.lead().caseId);
        if (caller.isEmpty()) {
            return SubmissionView.forAnybody(row, verdict);
        }
        return isDesk(caller.get()) ? SubmissionView.forDesk(row, verdict) : SubmissionView.forSubmitter(row, verdict);
    }

    /** The case that it became; empty while there is none. */
    public Optional<MatchedCase> became(SubmissionView view) {
        return Optional.ofNullable(view.caseId()).map(id -> cases.of(List.of(id)).get(id));
    }

    /** The cases of the desk that say what is asked. */
    public NearCasesView near(UUID id, int limit) {
        Submission row = Optional.ofNullable(em.find(Submission.class, id)).orElseThrow(Problems::notFound);
        return matching.of(new MatchInput(row.text, row.language, limit));
    }

    /** What somebody without a key asked is nobody's, so whoever has its address sees its fate. */
    private static boolean isShownTo(Submission row, Optional<Caller> caller) {
        return caller.map(known -> isDesk(known) || known.id().equals(row.submitterId)).orElse(row.submitterId == null);
    }

    private static boolean isDesk(Caller caller) {
        return !caller.partner() && caller.may(Scope.CASES_READ);
    }

    private static String where(Filter filter, Map<String, Object> values) {
        var where = new StringBuilder(WHOLE);
        if (filter.leadsOnly()) {
            where.append(" and s.sameAs is null");
        }
        and(where, values, filter.leadsOnly() ? " and s.state = :state" : " and coalesce(l.state, s.state) = :state", "state", filter.state());
        and(where, values, " and s.submitterId = :submitter", "submitter", filter.submitterId());
        and(where, values, " and s.sameAs.id = :same", "same", filter.sameAs());
        and(where, values, filter.leadsOnly() ? " and s.caseId = :case" : " and coalesce(l.caseId, s.caseId) = :case", "case", filter.caseId());
        return where.toString();
    }

    private static void and(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    /** Their verdicts, by case, those that are public. */
    private Map<UUID, SubmissionVerdict> verdictOf(List<Submission> rows) {
        List<UUID> cases = rows.stream().map(row -> row.lead().caseId).filter(Objects::nonNull).distinct().toList();
        var found = new HashMap<UUID, SubmissionVerdict>();
        if (!cases.isEmpty()) {
            verdicts.of(cases).forEach(seen -> found.put(seen.verdict().id(), SubmissionVerdict.of(seen, publisher)));
        }
        return found;
    }
}
