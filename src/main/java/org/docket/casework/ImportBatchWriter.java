package org.docket.casework;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.IncomingClaim.Fate;
import org.docket.casework.IncomingClaim.RecordedReviews;
import org.docket.casework.IncomingClaim.Taken;
import org.docket.log.EventLog;
import org.docket.platform.Ids;

/**
 * Takes cases in that are brought from elsewhere, many in one transaction. New ones are written in batches; one that is on file, by its
 * name there or by its claim, gets what it does not have yet.
 */
@ApplicationScoped
public class ImportBatchWriter {

    /** Member of a problem with a case that is refused only until a second person approves its import: true. */
    public static final String APPROVABLE = "approvable";

    private final KnownCases known;
    private final ImportMerge importMerge;
    private final ImportedDecisionReplay importedDecisionReplay;
    private final ImportLinks importLinks;
    private final EventLog log;
    private final AgroalDataSource database;
    private final Ids ids;
    private final Clock clock;

    ImportBatchWriter(KnownCases known, ImportMerge importMerge, ImportedDecisionReplay importedDecisionReplay, ImportLinks importLinks, EventLog log, AgroalDataSource database, Ids ids,
            Clock clock) {
        this.known = known;
        this.importMerge = importMerge;
        this.importedDecisionReplay = importedDecisionReplay;
        this.importLinks = importLinks;
        this.log = log;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of each, in their order. All or nothing: what refuses one of them is thrown, as a problem that names the field.
     *
     * @param arrivals one that {@linkplain IncomingClaim#isJudged takes judgement} comes alone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Taken> take(List<IncomingClaim> arrivals, Proposer by) throws SQLException {
        KnownCases.Found found = known.among(arrivals);
        var opened = new ArrayList<NewCase>();
        var taken = new ArrayList<Taken>();
        for (IncomingClaim incoming : arrivals) {
            Optional<NewCase> beside = found.beside(incoming);
            Optional<Case> onFile = beside.isPresent() ? Optional.empty() : found.onFile(incoming);
            if (beside.isPresent()) {
                taken.add(importMerge.join(beside.get(), incoming, by.author()));
            } else if (onFile.isPresent()) {
                taken.add(importMerge.join(onFile.get(), incoming, by));
            } else {
                NewCase fresh = opened(incoming, by);
                opened.add(fresh);
                found.add(fresh);
                taken.add(new Taken(Fate.MADE, fresh.id, fresh.evidence.size(), fresh.reviews.size() - fresh.replaced.size(), fresh.replaced.size(), fresh.places().areSeveral()));
            }
        }
        write(opened, by);
        for (NewCase fresh : opened) {
            if (fresh.incoming.isJudged()) {
                RecordedReviews recorded = importedDecisionReplay.tell(fresh.id, fresh.incoming, by);
                taken.replaceAll(one -> one.fate() == Fate.MADE && one.caseId().equals(fresh.id) ? one.with(recorded) : one);
            }
        }
        return taken;
    }

    /**
     * Relates two cases by their names; whether that is new.
     *
     * @param since when the import began: once a second person has approved it, a link of a case that it made itself is part of that
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean link(String name, Relation relation, String other, Proposer by, Instant since) {
        UUID id = importLinks.required(name, "/case");
        return importLinks.link(id, new IncomingClaim.Link(relation, other), "/other", by, by.approval() != null && importLinks.isMadeSince(id, since));
    }

    private NewCase opened(IncomingClaim incoming, Proposer by) {
        var fresh = new NewCase(ids.next(), incoming, clock.instant());
        importMerge.addAll(fresh, incoming, by.author());
        return fresh;
    }

    private void write(List<NewCase> opened, Proposer by) throws SQLException {
        if (!opened.isEmpty()) {
            try (Connection connection = database.getConnection()) {
                NewRows.insert(connection, opened);
            }
            log.append(opened.stream().flatMap(fresh -> fresh.facts(by.author()).stream()).toList());
        }
    }
}
