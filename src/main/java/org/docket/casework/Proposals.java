package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.log.Canonical;
import org.hibernate.Session;

/** The proposals as they are stored. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    /** The case that a proposal is about, without the proposal itself: that is read once the case is locked. */
    Optional<UUID> caseOf(UUID id) {
        return getEntityManager().createQuery("select p.caseId from Proposal p where p.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** The link that is proposed; empty for a proposal of another kind. */
    Optional<LinkInput> linkOf(UUID id) {
        return getEntityManager().createQuery("select p.content from Proposal p where p.id = ?1 and p.kind = ?2", String.class)
                .setParameter(1, id)
                .setParameter(2, ProposalKind.LINK)
                .getResultStream()
                .findFirst()
                .map(content -> Canonical.value(content, ProposalContent.class).link());
    }

    List<Proposal> pending(UUID caseId) {
        return list("caseId = ?1 and state = ?2 order by id", caseId, ProposalState.PENDING);
    }

    /**
     * Whether anything waits to be decided, by plain JDBC: every move asks, and hardly ever is there anything. What the session holds back
     * must have been flushed.
     */
    boolean areAny(UUID caseId) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select id from proposals where case_id = ? and state = 'PENDING' limit 1")) {
                select.setObject(1, caseId);
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Proposals after {@code after}, the oldest first; either filter may be null. */
    List<Proposal> page(ProposalState state, UUID caseId, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", after));
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state);
        }
        if (caseId != null) {
            where.append(" and caseId = :case");
            values.put("case", caseId);
        }
        return find(where + " order by id", values).range(0, limit - 1).list();
    }
}
