package org.docket.pages.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.CaseDecisions;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.CaseView;
import org.docket.casework.DecisionOutcome;
import org.docket.casework.ShownCase;
import org.docket.submission.Submissions;

/** Opens a case, and edits one, as a form describes it; sources that are made on the way are made in the same transaction, or not at all. */
@ApplicationScoped
class CaseFormWriter {

    private final CaseFileWriter caseFileWriter;
    private final CaseDecisions caseDecisions;
    private final Submissions submissions;
    private final CaseSheet sheet;

    CaseFormWriter(CaseFileWriter caseFileWriter, CaseDecisions caseDecisions, Submissions submissions, CaseSheet sheet) {
        this.caseFileWriter = caseFileWriter;
        this.caseDecisions = caseDecisions;
        this.submissions = submissions;
        this.sheet = sheet;
    }

    /** The case belongs to whoever opens it where they say so. */
    @Transactional
    ShownCase open(Form form, Caller by) {
        return caseFileWriter.open(sheet.input(form, null, form.isChecked("mine") ? by.id() : null, by.author()), by.author());
    }

    /** The case of what somebody asked to have checked. */
    @Transactional
    void openAsked(UUID id, Form form, Caller by) {
        submissions.open(id, form.basedOn(), sheet.input(form, null, form.isChecked("mine") ? by.id() : null, by.author()), by.author());
    }

    /** @param now the case as it is on file, whose parties keep their place where their names were not touched */
    @Transactional
    DecisionOutcome edit(CaseView now, Form form, Caller by) {
        return caseDecisions.edit(now.id(), form.basedOn(), before -> sheet.input(form, now, before.assigneeId(), by.author()), by);
    }
}
