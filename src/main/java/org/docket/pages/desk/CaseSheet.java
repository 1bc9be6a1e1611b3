package org.docket.pages.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.Article;
import org.docket.casework.CaseInput;
import org.docket.casework.CaseView;
import org.docket.casework.ClaimInput;
import org.docket.casework.CorrectionInput;
import org.docket.casework.CorrectionType;
import org.docket.http.InputValidator;
import org.docket.log.Author;

/** A case as a form: what is on file of it in fields, and what was typed as what the API takes. */
@ApplicationScoped
class CaseSheet {

    /** The fields that are on file, in the order of the form. */
    static final List<String> FIELDS = List.of("claim.text", "claim.language", "claim.claimantId", "claim.respondentId", "claim.otherRespondents", "claim.madeOn",
            "claim.appearances", "topics", "note", "summary", "rating", "reviewOn", "article.url", "article.headline", "article.authors");

    private final SourceFormReader sourceFormReader;
    private final InputValidator inputValidator;

    CaseSheet(SourceFormReader sourceFormReader, InputValidator inputValidator) {
        this.sourceFormReader = sourceFormReader;
        this.inputValidator = inputValidator;
    }

    /** What is on file, field by field; a field that holds nothing is left out. */
    static Map<String, String> fields(CaseView view) {
        FormState formState = with(FormState.of("", "", ""), view.article())
                .with("claim.text", view.claim().text())
                .with("claim.language", view.claim().language())
                .with("claim.claimantId", view.claim().claimant() == null ? null : view.claim().claimant().name())
                .with("claim.respondentId", view.claim().respondent() == null ? null : view.claim().respondent().name())
                .with("claim.otherRespondents", view.claim().respondents().stream().skip(1).map(CaseView.PartyView::name).collect(Collectors.joining("\n")))
                .with("claim.madeOn", view.claim().madeOn())
                .with("claim.appearances", String.join("\n", view.claim().appearances()))
                .with("topics", String.join(", ", view.topics()))
                .with("note", view.note())
                .with("summary", view.summary())
                .with("rating", rating(view))
                .with("reviewOn", view.reviewOn());
        return FIELDS.stream().filter(name -> !formState.value(name).isEmpty()).collect(Collectors.toMap(name -> name, formState::value));
    }

    /** The code of the term, or the free text that an older desk stored; null for neither. */
    static String rating(CaseView view) {
        return view.rating() == null ? view.ratingText() : view.rating();
    }

    /** The sheet with the fields of an article; null leaves them empty. */
    static FormState with(FormState formState, Article article) {
        return article == null ? formState : formState.with("article.url", article.url()).with("article.headline", article.headline())
                .with("article.authors", String.join("\n", article.authors()));
    }

    /** The article that was typed, an author a line; null where all of its fields are empty. */
    static Article article(Form form) {
        String url = form.text("article.url");
        String headline = form.text("article.headline");
        List<String> authors = List.copyOf(form.several("article.authors", "\n"));
        return url == null && headline == null && authors.isEmpty() ? null : new Article(url, headline, authors);
    }

    /** What was typed; whoever names a party as it is on file means the one that is, though others have its name. */
    CaseInput input(Form form, CaseView now, UUID assignee, Author by) {
        var claim = new ClaimInput(form.text("claim.text"), form.text("claim.language"),
                party(form, "claim.claimantId", now == null ? null : now.claim().claimant(), by),
                null, respondents(form, now, by), form.partialDate("claim.madeOn"), List.copyOf(form.several("claim.appearances", "\\s+")));
        return inputValidator.of(new CaseInput(claim, form.several("topics", "[,\n،]"), assignee, form.text("note"), form.text("summary"), form.text("rating"),
                form.date("reviewOn"), article(form), form.text("reason"), correction(form), form.ids("affirmedEvidence")));
    }

    private List<UUID> respondents(Form form, CaseView now, Author by) {
        UUID first = party(form, "claim.respondentId", now == null ? null : now.claim().respondent(), by);
        Map<String, UUID> known = now == null ? Map.of()
                : now.claim().respondents().stream().collect(Collectors.toMap(CaseView.PartyView::name, CaseView.PartyView::id, (one, other) -> one));
        return Stream.concat(Stream.ofNullable(first), sourceFormReader.onFile(form, "claim.otherRespondents", known).stream()).toList();
    }

    private UUID party(Form form, String field, CaseView.PartyView now, Author by) {
        return now != null && now.name().equals(form.text(field)) ? now.id() : sourceFormReader.named(form, field, by);
    }

    private static CorrectionInput correction(Form form) {
        CorrectionType type = form.choice("correction.type", CorrectionType.class);
        String note = form.text("correction.note");
        return type == null && note == null ? null : new CorrectionInput(type, note);
    }
}
