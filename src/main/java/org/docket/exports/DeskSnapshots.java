package org.docket.exports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.docket.exports.ExportedSourceReader.Identities;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.Snapshot;
import org.docket.rating.RatingVocabulary;
import org.docket.source.SourceDesk;
import org.docket.source.SourceIdentity;
import org.docket.verdict.VerdictCopies;

/** Opens snapshots of the desk, to be exported. */
@ApplicationScoped
class DeskSnapshots {

    private final AgroalDataSource database;
    private final VerdictCopies verdicts;
    private final SourceDesk sources;
    private final RatingVocabulary ratings;

    DeskSnapshots(AgroalDataSource database, VerdictCopies verdicts, SourceDesk sources, RatingVocabulary ratings) {
        this.database = database;
        this.verdicts = verdicts;
        this.sources = sources;
        this.ratings = ratings;
    }

    /**
     * 503 where there is no connection to be had.
     *
     * @param by who sees identities, where those are asked for: that they did is an event
     */
    Export open(ExportFilter filter, ExportFormat format, Author by) {
        Identities identities = filter.wantsIdentities() ? id -> sources.identify(id, by).map(SourceIdentity::name) : id -> Optional.empty();
        try {
            return new DeskExport(Snapshot.open(database), filter, format, identities, verdicts, ratings);
        } catch (SQLException e) {
            throw Problems.busy();
        }
    }
}
