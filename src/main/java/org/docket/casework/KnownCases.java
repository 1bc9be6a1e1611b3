package org.docket.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.docket.platform.Ids;

/** Finds the cases that those who bring cases mean: by the name that a case has elsewhere, or by its claim. */
@ApplicationScoped
class KnownCases {

    private final EntityManager em;

    KnownCases(EntityManager em) {
        this.em = em;
    }

    /** Three statements, however many arrive. */
    Found among(List<IncomingClaim> arrivals) {
        List<String> names = arrivals.stream().map(IncomingClaim::externalId).filter(Objects::nonNull).distinct().toList();
        List<UUID> own = names.stream().flatMap(name -> Ids.read(name).stream()).toList();
        List<UUID> keys = arrivals.stream().filter(incoming -> incoming.externalId() == null).map(KnownCases::key).distinct().toList();
        Map<String, Case> named = rows("c.externalId in ?1", names).stream().collect(toMap(row -> row.externalId, row -> row));
        rows("c.id in ?1", own).forEach(row -> named.putIfAbsent(row.id.toString(), row));
        return new Found(named, rows("c.claimKey in ?1", keys).stream().collect(groupingBy(row -> row.claimKey)));
    }

    /** The case with that name, or that id. */
    Optional<UUID> called(String name) {
        List<UUID> found = em.createQuery("select c.id from CaseRecord c where c.externalId = ?1", UUID.class).setParameter(1, name).getResultList();
        return found.isEmpty() ? Ids.read(name).filter(id -> em.find(Case.class, id) != null) : Optional.of(found.getFirst());
    }

    private List<Case> rows(String condition, Collection<?> values) {
        return values.isEmpty() ? List.of()
                : em.createQuery("from CaseRecord c where " + condition + " order by c.number", Case.class).setParameter(1, values).getResultList();
    }

    private static UUID key(IncomingClaim incoming) {
        return ClaimKey.of(incoming.file().claim());
    }

    /** What is on file of those that arrive, and what arrived before them in the same transaction. */
    static final class Found {

        private final Map<String, Case> named;
        private final Map<UUID, List<Case>> ofClaim;
        private final Map<String, NewCase> freshNamed = new HashMap<>();
        private final Map<UUID, List<NewCase>> freshOfClaim = new HashMap<>();

        private Found(Map<String, Case> named, Map<UUID, List<Case>> ofClaim) {
            this.named = named;
            this.ofClaim = ofClaim;
        }

        Optional<Case> onFile(IncomingClaim incoming) {
            if (incoming.externalId() != null) {
                return Optional.ofNullable(named.get(incoming.externalId()));
            }
            List<Case> cases = ofClaim.getOrDefault(key(incoming), List.of());
            return choose(cases, row -> incoming.content().equals(row.imported), row -> row.claimant == null ? null : row.claimant.id(), incoming);
        }

        Optional<NewCase> beside(IncomingClaim incoming) {
            if (incoming.externalId() != null) {
                return Optional.ofNullable(freshNamed.get(incoming.externalId()));
            }
            List<NewCase> cases = freshOfClaim.getOrDefault(key(incoming), List.of());
            return choose(cases, fresh -> incoming.content().equals(fresh.incoming.content()), fresh -> fresh.file.claim().claimantId(), incoming);
        }

        void add(NewCase fresh) {
            freshOfClaim.computeIfAbsent(fresh.key(), key -> new ArrayList<>()).add(fresh);
            if (fresh.incoming.externalId() != null) {
                freshNamed.put(fresh.incoming.externalId(), fresh);
            }
        }

        /** The same record, or the same claim where it may join: of the same claimant first, then where one of both has none. */
        private static <C> Optional<C> choose(List<C> cases, Predicate<C> same, Function<C, UUID> claimant, IncomingClaim incoming) {
            UUID wanted = incoming.file().claim().claimantId();
            Optional<C> again = cases.stream().filter(same).findFirst();
            if (again.isPresent() || !incoming.joins()) {
                return again;
            }
            return cases.stream().filter(one -> Objects.equals(claimant.apply(one), wanted)).findFirst()
                    .or(() -> cases.stream().filter(one -> wanted == null || claimant.apply(one) == null).findFirst());
        }
    }
}
