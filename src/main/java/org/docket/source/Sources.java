package org.docket.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sources as they are stored. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, UUID> {

    /** A source with its principal, in one query. */
    public Optional<Source> with(UUID id) {
        return find("from Source s join fetch s.principal where s.id = ?1", id).firstResultOptional();
    }

    private static final String CHANGE_AT = "pendingChange.proposedAt";
    private static final String DISCLOSURE_AT = "disclosureProposedAt";

    /** Sources after the cursor {@code (afterName, afterId)}, by name; {@code like} narrows to names that begin with it. */
    public List<Source> page(SourceKind kind, String like, String afterName, UUID afterId, int limit) {
        return page(kind, like, false, afterName, afterId, limit);
    }

    /** @param pending whether only sources are wanted whose change or disclosure waits for a second person */
    List<Source> page(SourceKind kind, String like, boolean pending, String afterName, UUID afterId, int limit) {
        var where = new StringBuilder("from Source s join fetch s.principal where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (kind != null) {
            where.append(" and s.kind = :kind");
            values.put("kind", kind);
        }
        if (like != null) {
            where.append(" and s.nameKey >= :like and s.nameKey < :beyond");
            values.put("like", like.toLowerCase(Locale.ROOT));
            values.put("beyond", like.toLowerCase(Locale.ROOT) + '\uffff');
        }
        if (pending) {
            where.append(" and s.id in (select c.id from Source c where c." + CHANGE_AT + " > :ever union select d.id from Source d where d." + DISCLOSURE_AT + " > :ever)");
            values.put("ever", Instant.EPOCH);
        }
        if (afterName != null) {
            where.append(" and s.nameKey >= :name and (s.nameKey > :name or s.id > :id)");
            values.put("name", afterName);
            values.put("id", afterId);
        }
        return find(where.toString(), Sort.by("s.nameKey").and("s.id"), values).range(0, limit - 1).list();
    }

    /** Those whose disclosure waits for a second person, the oldest proposal first. */
    List<Source> awaitingDisclosure(int limit) {
        return waitingBy(DISCLOSURE_AT, limit);
    }

    /** Those whose change waits for a second person, the oldest proposal first. */
    List<Source> awaitingChange(int limit) {
        return waitingBy(CHANGE_AT, limit);
    }

    /** A range, because H2 reads no index for what is not null. */
    private List<Source> waitingBy(String proposedAt, int limit) {
        return find("from Source s join fetch s.principal where s." + proposedAt + " > ?1 order by s." + proposedAt + ", s.id", Instant.EPOCH)
                .range(0, limit - 1).list();
    }

    /** Everything below {@code top} in the chain of control, {@code top} itself first. */
    public List<UUID> controlledFrom(Source top) {
        List<Object[]> tree = getEntityManager()
                .createQuery("select s.id, s.controlledBy from Source s where s.principal.id = :principal", Object[].class)
                .setParameter("principal", top.principal.id)
                .getResultList();
        return ControlTree.of(tree).below(top.id);
    }

    /** Holds off everybody else who would change the chain of control, until the transaction ends. */
    void lockGraph() {
        getEntityManager().createNativeQuery("select id from source_graph where id = 1 for update").getSingleResult();
    }

    /** Gives the sources {@code ids} a new principal. */
    void putUnder(Source principal, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += 500) {
            update("principal = ?1 where id in ?2", principal, ids.subList(from, Math.min(ids.size(), from + 500)));
        }
    }
}
