package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.docket.access.Caller;
import org.docket.access.People;
import org.docket.casework.ShownCase;
import org.docket.casework.Workbench;
import org.docket.casework.Workbench.Laid;
import org.docket.http.Problems;
import org.docket.log.EventLog;

/** Lays a case on the workbench, and lays it there again after each of its forms. */
@ApplicationScoped
class WorkbenchResponses {

    private static final int MOST_TOLD = 50;

    private final Workbench workbench;
    private final People people;
    private final EventLog log;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    WorkbenchResponses(Workbench workbench, People people, EventLog log, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.workbench = workbench;
        this.people = people;
        this.log = log;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The workbench. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance bench(WorkbenchView bench);
    }

    /** Which case has the number; empty for none. */
    Optional<UUID> found(long number) {
        return workbench.numbered(number);
    }

    ShownCase shown(long number) {
        return laid(number, null).shown();
    }

    Laid laid(long number, String evidenceAfter) {
        Caller by = signedIn.get();
        try {
            return workbench.lay(found(number).orElseThrow(Problems::notFound), evidenceAfter, by).orElseThrow(Problems::notFound);
        } catch (SQLException e) {
            throw new IllegalStateException("the case cannot be read", e);
        }
    }

    /** @param was how the case stood before the form that led here; null for most */
    Response show(long number, String evidenceAfter, String was) {
        Laid laid = laid(number, evidenceAfter);
        CaseSnapshotToken.Turn turn = CaseSnapshotToken.parse(was).map(before -> CaseSnapshotToken.of(laid.shown().view()).since(before)).orElse(null);
        return deskResponses.show(Templates.bench(bench(laid, turn, null)));
    }

    /**
     * Does what one of the forms asks for, and shows the workbench after it, or again with what was typed.
     *
     * @param deed writes, and says what it did
     */
    Response attempt(long number, String form, Form typed, Function<UUID, FormOutcome> deed) {
        return attempt(number, form, typed, () -> {
            Laid before = laid(number, null);
            FormOutcome done = deed.apply(before.shown().view().id());
            UriBuilder next = UriBuilder.fromPath("/desk/cases/" + number).queryParam("was", CaseSnapshotToken.of(before.shown().view()).text());
            return DeskResponses.after(done, FormState.of(form, "case/" + number + '/' + form, ""), next);
        });
    }

    private Response attempt(long number, String form, Form typed, Supplier<Response> deed) {
        return FormHandler.of(form, typed, deed, refusal -> deskResponses.show(refusal.status(), Templates.bench(bench(laid(number, null), null, refusal))));
    }

    /** What others did to the case since the version in {@code tag}. */
    @Transactional
    List<HistoryEntry> since(UUID id, String tag) {
        long version = version(tag);
        return version == 0 ? List.of() : log.ofCaseSince(id, version, MOST_TOLD).stream().map(HistoryEntry::of).toList();
    }

    private WorkbenchView bench(Laid laid, CaseSnapshotToken.Turn turn, FormRefusal refusal) {
        boolean stale = refusal != null && refusal.isStale();
        List<HistoryEntry> meanwhile = stale ? since(laid.shown().view().id(), refusal.typed().words(Form.BASED_ON)) : List.of();
        return new WorkbenchView(laid, WorkbenchView.items(laid.evidence().items()), people.colleagues(), turn, refusal, meanwhile);
    }

    /** An ETag of a case begins with its version; 0 for what is none. */
    private static long version(String tag) {
        String digits = tag.split("-", 2)[0];
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }
}
