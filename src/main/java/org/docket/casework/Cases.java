package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The cases as they are stored. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<Case, UUID> {

    /** Cases {@code c} with their parties and topics, the beginning of a query: a row for each combination, so it cannot be limited. */
    private static final String WHOLE = "from CaseRecord c left join fetch c.claimant cl left join fetch cl.principal"
            + " left join fetch c.respondent r left join fetch r.principal left join fetch c.topics"
            + " left join fetch c.respondents cr left join fetch cr.principal ";

    /** One index for each way to rest on a source; the same in one condition would look at every case. */
    private static final String RESTING_ON = "select id from (select id from cases where claimant_id in (:sources) and id > :after"
            + " union select case_id from case_respondents where source_id in (:sources) and case_id > :after"
            + " union select case_id from evidence where source_id in (:sources) and case_id > :after) resting";

    private static final String PUBLISHED = "select c.id from cases c where c.visibility = 'PUBLIC' and c.id in (";

    /** Cases that show one of the sources to readers; of the items, those that readers see. */
    private static final String SHOWING = "select id from cases where claimant_id in (:sources)"
            + " union select case_id from case_respondents where source_id in (:sources)"
            + " union select case_id from evidence where source_id in (:sources) and not uncleared and withdrawn_at is null and superseded_at is null"
            + " union select case_id from evidence where speaker_id in (:sources) and not uncleared and withdrawn_at is null and superseded_at is null";

    /**
     * The case, locked until the transaction ends. Whoever judges locks first and reads after, so that a grade that
     * changes meanwhile is either seen, or judged again by the reader of the log that waits for this lock.
     */
    Optional<Case> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The cases {@code ids}, locked in the order of their ids so that two who lock several never wait for each other. */
    List<Case> locked(List<UUID> ids) {
        return ids.stream().sorted().map(this::locked).flatMap(Optional::stream).toList();
    }

    /** The cases {@code ids} with their parties, in the order of their ids. */
    List<Case> shown(List<UUID> ids) {
        return list(WHOLE + "where c.id in ?1 order by c.id", ids);
    }

    /** The ids after {@code after}, in their order. */
    List<UUID> ids(UUID after, int limit) {
        return getEntityManager().createQuery("select c.id from CaseRecord c where c.id > ?1 order by c.id", UUID.class)
                .setParameter(1, after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Cases that rest on one of {@code sources}, after {@code after} in the order of their ids. */
    List<UUID> restingOn(List<UUID> sources, UUID after, int limit) {
        return ids(RESTING_ON + " order by id", sources).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** The same of the cases that are public. */
    List<UUID> publishedRestingOn(List<UUID> sources, UUID after, int limit) {
        return ids(PUBLISHED + RESTING_ON + ") order by c.id", sources).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** Whether readers of a published case see one of {@code sources}: as a party, or as the source or speaker of an item. */
    boolean areShown(List<UUID> sources) {
        return !ids(PUBLISHED + SHOWING + ")", sources).setMaxResults(1).getResultList().isEmpty();
    }

    private NativeQuery<UUID> ids(String query, List<UUID> sources) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(query, UUID.class).setParameter("sources", sources);
    }
}
