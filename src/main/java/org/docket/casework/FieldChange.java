package org.docket.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.CaseView.PartyView;
import org.docket.casework.PublicCase.Published;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of a verdict before and after a change, as readers saw it. A changed status comes with its basis, also if the basis is the same.
 *
 * @param field its path in the verdict, such as claim.text, claim.respondents, summary, rating, status, basis, topics or article.url
 * @param before left out if the field was empty
 * @param after left out if the field is empty
 */
@Schema(name = "FieldChange")
public record FieldChange(String field, String before, String after) {

    /** The fields that readers see, in the order of a page, each with its text; {@code name} returns the name of a party. */
    private record Field(String path, Reader reader) {}

    /** Reads the text of a field; null if the field is empty. */
    private interface Reader {

        String read(PublicText text, Function<PartyView, String> name);
    }

    private static final List<Field> FIELDS = List.of(
            new Field("claim.text", (text, name) -> text.claim().text()),
            new Field("claim.language", (text, name) -> text.claim().language()),
            new Field("claim.claimant", (text, name) -> joined(Stream.ofNullable(text.claim().claimant()).map(name), ", ")),
            new Field("claim.respondents", (text, name) -> joined(text.claim().respondents().stream().map(name), ", ")),
            new Field("claim.madeOn", (text, name) -> text(text.claim().madeOn())),
            new Field("claim.appearances", (text, name) -> joined(text.claim().appearances().stream(), "\n")),
            new Field("topics", (text, name) -> joined(text.topics().stream(), ", ")),
            new Field("status", (text, name) -> text(text.status())),
            new Field("basis", (text, name) -> joined(text.basis().stream().map(Enum::name), ", ")),
            new Field("rating", (text, name) -> text.rating()),
            new Field("summary", (text, name) -> text.summary()),
            new Field("examinedOn", (text, name) -> text(text.examinedOn())),
            new Field("reviewOn", (text, name) -> text(text.reviewOn())),
            ofArticle("article.url", Article::url),
            ofArticle("article.headline", Article::headline),
            ofArticle("article.authors", article -> joined(article.authors().stream(), ", ")));

    /** The fields that differ; {@code before} null for a verdict that was not public. */
    public static List<FieldChange> between(Published before, Published after) {
        var changes = new ArrayList<>(between(before == null ? null : PublicText.of(before), PublicText.of(after), PartyView::name));
        changes.addAll(AdditionChanges.between(before, after));
        return List.copyOf(changes);
    }

    /** @param name the name of a party as it may be shown now */
    static List<FieldChange> between(PublicText before, PublicText after, Function<PartyView, String> name) {
        var changes = new ArrayList<FieldChange>();
        for (Field field : FIELDS) {
            String was = before == null ? null : field.reader().read(before, name);
            String is = field.reader().read(after, name);
            if (!Objects.equals(was, is) || (is != null && isBasisOfChangedStatus(field, before, after))) {
                changes.add(new FieldChange(field.path(), was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static Field ofArticle(String path, Function<Article, String> part) {
        return new Field(path, (text, name) -> text.article() == null ? null : part.apply(text.article()));
    }

    private static boolean isBasisOfChangedStatus(Field field, PublicText before, PublicText after) {
        return field.path().equals("basis") && before != null && before.status() != after.status();
    }

    private static String joined(Stream<String> values, String separator) {
        String all = values.collect(Collectors.joining(separator));
        return all.isEmpty() ? null : all;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
