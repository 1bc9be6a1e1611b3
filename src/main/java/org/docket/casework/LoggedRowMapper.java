package org.docket.casework;

import org.docket.source.Source;
import org.docket.source.SourceFacts;

/** The stored rows in the form in which the log tells them. */
final class LoggedRowMapper {

    private LoggedRowMapper() {}

    static Replay.CaseRow of(Case row) {
        return new Replay.CaseRow(row.number, row.externalId, row.file(), row.status, row.statusSince, row.standing, row.publication(),
                row.reply, row.version, row.openedAt,
                row.updatedAt, row.bases());
    }

    static EvidenceRow of(Evidence row) {
        return new EvidenceRow(row.caseId, row.externalId, row.input(), row.attachedBy, row.attachedAt, row.withdrawnBy, row.withdrawnAt,
                row.withdrawalReason, row.supersededAt, row.lapsedAt, row.uncleared);
    }

    static ReviewRow of(Review row) {
        return new ReviewRow(row.caseId, row.input(), row.recordedBy, row.recordedAt, row.ended(), row.uncleared);
    }

    static Replay.SourceRow of(Source row) {
        return new Replay.SourceRow(SourceFacts.logged(row), row.externalId().orElse(null), row.version(), row.updatedAt(),
                row.disclosureAuthor(), row.proposedEdit());
    }
}
