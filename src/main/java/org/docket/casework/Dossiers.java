package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.rules.ClaimParties;
import org.docket.rules.Dossier;
import org.docket.rules.Item;
import org.docket.rules.Thresholds;
import org.hibernate.Session;

/** Puts together what the rules look at, and judges it. What the session holds back must have been flushed. */
@ApplicationScoped
class Dossiers {

    private final EntityManager em;
    private final Thresholds thresholds;

    Dossiers(EntityManager em, Desk desk) {
        this.em = em;
        this.thresholds = desk.thresholds();
    }

    /** One case with its evidence, read on the session's connection. */
    Optional<JudgedCase> judge(UUID id) {
        return em.unwrap(Session.class).doReturningWork(connection -> judge(connection, id));
    }

    Optional<JudgedCase> judge(Connection connection, UUID id) throws SQLException {
        Optional<StoredCase> file = CaseRowReader.read(connection, id);
        return file.isEmpty() ? Optional.empty()
                : Optional.of(judged(file.get(), EvidenceRowReader.read(connection, id), UnaryOperator.identity()));
    }

    /** Any number of cases, with one statement for the evidence of all. */
    List<JudgedCase> judge(List<StoredCase> files) {
        Map<UUID, StoredEvidence> found = evidence(files);
        return files.stream().map(file -> judged(file, found.getOrDefault(file.id(), StoredEvidence.NOTHING), UnaryOperator.identity())).toList();
    }

    /**
     * A case as it is judged now, and as it would be under a supposition.
     *
     * @param then under the supposition
     */
    record Comparison(JudgedCase now, JudgedCase then) {}

    /**
     * Judges each case with and without a supposition, with one statement for the evidence of all.
     *
     * @param supposing what the standing of each source is taken to be
     */
    List<Comparison> compare(List<StoredCase> files, UnaryOperator<SourceStanding> supposing) {
        Map<UUID, StoredEvidence> found = evidence(files);
        return files.stream().map(file -> {
            StoredEvidence storedEvidence = found.getOrDefault(file.id(), StoredEvidence.NOTHING);
            return new Comparison(judged(file, storedEvidence, UnaryOperator.identity()), judged(file, storedEvidence, supposing));
        }).toList();
    }

    private Map<UUID, StoredEvidence> evidence(List<StoredCase> files) {
        List<UUID> ids = files.stream().map(StoredCase::id).toList();
        return em.unwrap(Session.class).doReturningWork(connection -> EvidenceRowReader.read(connection, ids));
    }

    private JudgedCase judged(StoredCase file, StoredEvidence storedEvidence, UnaryOperator<SourceStanding> supposing) {
        Optional<SourceStanding> claimant = file.claimant().map(Party::standing).map(supposing);
        List<SourceStanding> respondents = file.respondents().stream().map(Party::standing).map(supposing).toList();
        List<Item> items = storedEvidence.items(supposing);
        Stream<SourceStanding> sources = storedEvidence.entries().stream().map(StoredEvidence.Entry::source).map(supposing);
        var parties = new ClaimParties(claimant.map(SourceStanding::principal),
                respondents.stream().map(SourceStanding::principal).collect(Collectors.toSet()));
        Dossier dossier = Dossier.of(parties, items, thresholds);
        return JudgedCase.of(file, items, dossier,
                CaseTag.of(Stream.of(sources, claimant.stream(), respondents.stream()).flatMap(Function.identity()), thresholds));
    }
}
