package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;

/** Writes how a case relates to others. The caller holds the locks on both cases. */
@ApplicationScoped
class CaseLinkWriter {

    private final Cases cases;
    private final CaseReferences references;
    private final Dismissals dismissals;
    private final CaseEventWriter caseEventWriter;

    CaseLinkWriter(Cases cases, CaseReferences references, Dismissals dismissals, CaseEventWriter caseEventWriter) {
        this.cases = cases;
        this.references = references;
        this.dismissals = dismissals;
        this.caseEventWriter = caseEventWriter;
    }

    /** Whether the link is new; 422 for one that cannot be made. */
    boolean requirePossible(Case row, LinkInput input) {
        CaseLink.Key key = key(row, input);
        references.requireLinkable(key, cases.locked(List.of(row.id, input.caseId())));
        return references.isNew(key);
    }

    /** 409 for a link that was made since it was proposed. */
    void requireNew(Case row, LinkInput input) {
        if (!requirePossible(row, input)) {
            throw Problems.of(ProblemType.ALREADY_LINKED, "The case has this link already.");
        }
    }

    /** Cases that are linked are no longer dismissed as a match. */
    JudgedCase link(Case row, LinkInput input, CaseEvents.Seconded seconded, Author by, Instant at) {
        CaseLink.Key key = key(row, input);
        references.keep(new CaseLink(key, at));
        row.touch(at);
        return caseEventWriter.append(row, EventType.CASE_LINKED, new CaseEvents.Linked(input.relation(), input.caseId(), dismissals.endedBy(key), seconded), null, by);
    }

    private static CaseLink.Key key(Case row, LinkInput input) {
        return new CaseLink.Key(row.id, input.relation(), input.caseId());
    }
}
