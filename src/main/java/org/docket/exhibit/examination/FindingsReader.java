package org.docket.exhibit.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.exhibit.Exhibit;
import org.docket.exhibit.ExhibitRole;
import org.docket.exhibit.ExhibitRows;
import org.docket.exhibit.ExhibitView;
import org.docket.exhibit.examination.FindingsView.FindingsState;
import org.docket.exhibit.store.Sha256;

/** What was found in files, as the desk sees it. */
@ApplicationScoped
class FindingsReader {

    private final CaseItems items;
    private final ExhibitRows rows;
    private final Examinations examinations;

    FindingsReader(CaseItems items, ExhibitRows rows, Examinations examinations) {
        this.items = items;
        this.rows = rows;
        this.examinations = examinations;
    }

    /** Empty where the item has no such original. */
    @Transactional
    Optional<FindingsView> of(UUID caseId, UUID evidenceId, Sha256 sha256) {
        return items.find(caseId, evidenceId).flatMap(item -> rows.at(evidenceId, sha256).stream()
                .filter(row -> row.role == ExhibitRole.ORIGINAL)
                .findFirst()
                .map(row -> view(row, item)));
    }

    /** One that the reader of the log has not met yet waits, too. */
    private FindingsView view(Exhibit row, CaseItem item) {
        FindingsState state = examinations.state(row.id).map(known -> FindingsState.valueOf(known.name())).orElse(FindingsState.WAITING);
        List<ExhibitView> derivatives = rows.derivedFrom(row.id).stream().map(made -> ExhibitView.of(made, item)).toList();
        return FindingsView.of(row, state, state == FindingsState.DONE ? examinations.finding(new Sha256(row.content.sha256)) : Optional.empty(), derivatives);
    }
}
