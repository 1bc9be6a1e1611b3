package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.lifecycle.Dossier;
import org.docket.lifecycle.EvidenceKind;
import org.docket.lifecycle.Item;
import org.docket.lifecycle.Principal;
import org.docket.lifecycle.Reliability;
import org.docket.lifecycle.Stance;
import org.docket.lifecycle.Thresholds;
import org.docket.source.Source;

/** Puts together what the rules look at: at most two queries for any number of cases. */
@ApplicationScoped
class Dossiers {

    private final EntityManager em;
    private final Thresholds thresholds;

    Dossiers(EntityManager em, Desk desk) {
        this.em = em;
        this.thresholds = desk.thresholds();
    }

    Judged judge(Case file) {
        return judge(List.of(file), UnaryOperator.identity()).getFirst();
    }

    /** @param supposing what the standing of each source is taken to be; the identity for what it is */
    List<Judged> judge(List<Case> files, UnaryOperator<SourceStanding> supposing) {
        List<UUID> ids = files.stream().map(file -> file.id).toList();
        List<Object[]> rows = rows(ids);
        Map<UUID, Set<UUID>> derivations = rows.isEmpty() ? Map.of() : derivations(ids);
        var collected = new HashMap<UUID, Collected>();
        for (Object[] row : rows) {
            collected.computeIfAbsent((UUID) row[0], id -> new Collected()).add(row, derivations, supposing);
        }
        return files.stream()
                .map(file -> judged(file, collected.getOrDefault(file.id, new Collected()), supposing))
                .toList();
    }

    private Judged judged(Case file, Collected on, UnaryOperator<SourceStanding> supposing) {
        Optional<SourceStanding> claimant = party(file.claimant, supposing);
        Optional<SourceStanding> respondent = party(file.respondent, supposing);
        claimant.ifPresent(on.sources::add);
        respondent.ifPresent(on.sources::add);
        Dossier dossier = Dossier.of(claimant.map(SourceStanding::principal), respondent.map(SourceStanding::principal), on.items, thresholds);
        return Judged.of(file, on.items, dossier, CaseTag.of(on.sources, thresholds));
    }

    private static Optional<SourceStanding> party(Source source, UnaryOperator<SourceStanding> supposing) {
        return Optional.ofNullable(source).map(SourceStanding::of).map(supposing);
    }

    private List<Object[]> rows(List<UUID> cases) {
        return em.createQuery("select e.caseId, e.id, e.kind, e.stance, e.credibility, e.withdrawnAt, s.id, s.version,"
                        + " s.reliability, p.id, p.name, p.version from Evidence e join e.source s join s.principal p"
                        + " where e.caseId in :cases order by e.id", Object[].class)
                .setParameter("cases", cases)
                .getResultList();
    }

    private Map<UUID, Set<UUID>> derivations(List<UUID> cases) {
        var derivations = new HashMap<UUID, Set<UUID>>();
        em.createQuery("select e.id, d from Evidence e join e.derivedFrom d where e.caseId in :cases", Object[].class)
                .setParameter("cases", cases)
                .getResultList()
                .forEach(pair -> derivations.computeIfAbsent((UUID) pair[0], id -> new HashSet<>()).add((UUID) pair[1]));
        return derivations;
    }

    /** The rows of one case while they are read. */
    private static final class Collected {

        private final List<Item> items = new ArrayList<>();
        private final Set<SourceStanding> sources = new HashSet<>();

        void add(Object[] row, Map<UUID, Set<UUID>> derivations, UnaryOperator<SourceStanding> supposing) {
            SourceStanding source = supposing.apply(new SourceStanding((UUID) row[6], (long) row[7], (Reliability) row[8],
                    new Principal((UUID) row[9], (String) row[10]), (long) row[11]));
            sources.add(source);
            items.add(new Item((UUID) row[1], (EvidenceKind) row[2], (Stance) row[3], source.principal(), source.reliability(),
                    (int) row[4], row[5] != null, derivations.getOrDefault((UUID) row[1], Set.of())));
        }
    }
}
