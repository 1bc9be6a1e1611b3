package org.docket.transfer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.docket.platform.Problems;
import org.docket.verdict.VerdictCopies;

/** Opens snapshots of the desk, to be exported. */
@ApplicationScoped
class DeskSnapshots {

    private final AgroalDataSource database;
    private final VerdictCopies verdicts;

    DeskSnapshots(AgroalDataSource database, VerdictCopies verdicts) {
        this.database = database;
        this.verdicts = verdicts;
    }

    /** 503 where there is no connection to be had. */
    Export open(ExportFilter filter, ExportFormat format) {
        try {
            return new DeskExport(DeskSnapshot.open(database), filter, format);
        } catch (SQLException e) {
            throw Problems.busy();
        }
    }
}
