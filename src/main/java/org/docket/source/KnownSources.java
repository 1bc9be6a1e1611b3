package org.docket.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sources as those name them who bring cases from elsewhere. Many are asked for at once, and in the caller's transaction. */
@ApplicationScoped
public class KnownSources {

    private final EntityManager em;

    KnownSources(EntityManager em) {
        this.em = em;
    }

    /** By the names that they have elsewhere; those that nobody brought are left out. */
    public Map<String, SourceRef> byExternalId(Collection<String> names) {
        return names.isEmpty() ? Map.of() : map("select s.externalId, s.id, s.name from Source s where s.externalId in ?1", names);
    }

    /** By {@link #key} of what everybody reads; the oldest of those with one name. A protected one is not found so. */
    public Map<String, SourceRef> byName(Collection<String> keys) {
        return keys.isEmpty() ? Map.of()
                : map("select s.nameKey, s.id, s.name from Source s where s.nameKey in ?1 and s.protectedIdentity = false order by s.id desc", keys);
    }

    /** A source that is named by its own id. */
    public Optional<SourceRef> byId(UUID id) {
        return Optional.ofNullable(em.find(Source.class, id)).map(SourceRef::of);
    }

    /** What is on file of it. */
    public Optional<SourceFacts> facts(UUID id) {
        return Optional.ofNullable(em.find(Source.class, id)).map(SourceFacts::of);
    }

    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Map<String, SourceRef> map(String query, Collection<String> names) {
        var found = new HashMap<String, SourceRef>();
        em.createQuery(query, Object[].class).setParameter(1, names).getResultList()
                .forEach(row -> found.put((String) row[0], new SourceRef((UUID) row[1], (String) row[2])));
        return found;
    }
}
