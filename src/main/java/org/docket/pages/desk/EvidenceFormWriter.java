package org.docket.pages.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.access.Caller;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.DecisiveInput;
import org.docket.casework.EvidenceDetails;
import org.docket.casework.EvidenceInput;
import org.docket.casework.Proposer;
import org.docket.http.InputValidator;
import org.docket.log.Author;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Stance;

/** Attaches an item as a form describes it; a source that is made on the way is made in the same transaction, or not at all. */
@ApplicationScoped
class EvidenceFormWriter {

    private final CaseFileWriter caseFileWriter;
    private final SourceFormReader sourceFormReader;
    private final InputValidator inputValidator;
    private final Clock clock;

    EvidenceFormWriter(CaseFileWriter caseFileWriter, SourceFormReader sourceFormReader, InputValidator inputValidator, Clock clock) {
        this.caseFileWriter = caseFileWriter;
        this.sourceFormReader = sourceFormReader;
        this.inputValidator = inputValidator;
        this.clock = clock;
    }

    @Transactional
    void attach(UUID id, Form form, Caller caller) {
        Author by = caller.author();
        UUID source = sourceFormReader.named(form, "source", by);
        if (source == null) {
            throw Form.refused("source", "required");
        }
        if (Stream.of("quote", "url", "summary", "question").allMatch(field -> form.text(field) == null)) {
            throw Form.refused("quote", "required");
        }
        var input = new EvidenceInput(form.choice("kind", EvidenceKind.class), form.choice("stance", Stance.class), source, form.number("credibility"),
                form.text("quote"), form.text("summary"), form.text("url"), form.partialDate("publishedOn"), form.text("url") == null ? null : clock.instant(),
                form.ids("derivedFrom"), form.text("decisive") == null ? null : new DecisiveInput(form.text("decisive")), form.ids("supersedes"))
                .with(details(form), sourceFormReader.named(form, "speaker", by));
        caseFileWriter.attach(id, form.basedOn(), inputValidator.of(input), Proposer.of(caller));
    }

    private static EvidenceDetails details(Form form) {
        return new EvidenceDetails(form.text("question"), form.isChecked("unanswered"), form.text("archiveUrl"), form.partialDate("shownAt"),
                form.text("shownPlace"), form.text("locator"), form.text("language"), form.text("translation"));
    }
}
