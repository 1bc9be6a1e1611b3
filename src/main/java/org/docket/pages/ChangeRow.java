package org.docket.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.CorrectionView;
import org.docket.casework.FieldChange;
import org.docket.rules.Basis;
import org.docket.rules.Status;
import org.docket.verdict.PublicWord;
import org.docket.verdict.VerdictPreview;

/** A changed field as a page shows it: its value before with what is gone, and its value after with what is new. */
public record ChangeRow(String field, Value before, Value after) {

    private static final String STATUS = "status";
    private static final String BASIS = "basis";

    /**
     * A value of a field; empty if all three are.
     *
     * @param word of a status; null for every other field
     * @param basis of a basis
     * @param text of every other field, with the parts that the other value does not have
     */
    public record Value(PublicWord word, Set<Basis> basis, List<WordDifference> text) {

        public boolean isNothing() {
            return word == null && basis.isEmpty() && text.isEmpty();
        }
    }

    /** The rows of a correction, for templates; none for a correction without texts. */
    @TemplateExtension
    static List<ChangeRow> rows(CorrectionView told) {
        return of(told.changes());
    }

    /** The rows of what a proposal would change, for templates. */
    @TemplateExtension
    static List<ChangeRow> rows(VerdictPreview.PublicDifference comparison) {
        return of(comparison.changes());
    }

    /** @param changes null for none */
    static List<ChangeRow> of(List<FieldChange> changes) {
        return Stream.ofNullable(changes).flatMap(List::stream)
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .map(change -> row(change, changes))
                .toList();
    }

    private static ChangeRow row(FieldChange change, List<FieldChange> all) {
        return switch (change.field()) {
            case STATUS -> {
                Optional<FieldChange> basis = all.stream().filter(other -> other.field().equals(BASIS)).findFirst();
                yield new ChangeRow(STATUS, word(change.before(), basis.map(FieldChange::before).orElse(null)),
                        word(change.after(), basis.map(FieldChange::after).orElse(null)));
            }
            case BASIS -> new ChangeRow(BASIS, new Value(null, basis(change.before()), List.of()), new Value(null, basis(change.after()), List.of()));
            default -> text(change);
        };
    }

    private static Value word(String status, String basis) {
        return new Value(status == null ? null : PublicWord.of(Status.valueOf(status), basis(basis), null), Set.of(), List.of());
    }

    private static Set<Basis> basis(String names) {
        return names == null ? Set.of()
                : Arrays.stream(names.split(", ")).map(Basis::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Basis.class)));
    }

    private static ChangeRow text(FieldChange change) {
        List<WordDifference> words = WordDifference.between(Objects.toString(change.before(), ""), Objects.toString(change.after(), ""));
        return new ChangeRow(change.field(), text(words, WordDifference.Fate.NEW), text(words, WordDifference.Fate.GONE));
    }

    private static Value text(Collection<WordDifference> words, WordDifference.Fate without) {
        return new Value(null, Set.of(), words.stream().filter(part -> part.fate() != without).toList());
    }
}
