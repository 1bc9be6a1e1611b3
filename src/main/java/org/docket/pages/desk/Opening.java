package org.docket.pages.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.CaseView;
import org.docket.casework.Casework;
import org.docket.casework.Deciding;
import org.docket.casework.Outcome;
import org.docket.casework.Shown;
import org.docket.submission.Submissions;

/** Opens a case, and edits one, as a form describes it; sources that are made on the way are made in the same transaction, or not at all. */
@ApplicationScoped
class Opening {

    private final Casework casework;
    private final Deciding deciding;
    private final Submissions submissions;
    private final CaseSheet sheet;

    Opening(Casework casework, Deciding deciding, Submissions submissions, CaseSheet sheet) {
        this.casework = casework;
        this.deciding = deciding;
        this.submissions = submissions;
        this.sheet = sheet;
    }

    /** The case belongs to whoever opens it where they say so. */
    @Transactional
    Shown open(Form form, Caller by) {
        return casework.open(sheet.input(form, null, form.isChecked("mine") ? by.id() : null, by.author()), by.author());
    }

    /** The case of what somebody asked to have checked. */
    @Transactional
    void openAsked(UUID id, Form form, Caller by) {
        submissions.open(id, form.basedOn(), sheet.input(form, null, form.isChecked("mine") ? by.id() : null, by.author()), by.author());
    }

    /** @param now the case as it is on file, whose parties keep their place where their names were not touched */
    @Transactional
    Outcome edit(CaseView now, Form form, Caller by) {
        return deciding.edit(now.id(), form.basedOn(), before -> sheet.input(form, now, before.assigneeId(), by.author()), by);
    }
}
