package org.docket.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Judgement;
import org.docket.rules.Standing;

/**
 * A difference between what is on record of a case and what the present rules say.
 *
 * @param before as it is on record
 * @param now by the present rules
 */
record JudgementChange(long number, String place, What what, String before, String now) {

    enum What { STANDING, BASIS, RATING }

    /** All differences of a case, in the order of {@link What}. */
    static List<JudgementChange> of(Case file, JudgedCase judged, RatingVocabulary ratings) {
        var changes = new ArrayList<JudgementChange>();
        Judgement now = judged.judgement();
        if (now.standing() != file.standing) {
            changes.add(change(file, What.STANDING, file.standing.name(), standing(now)));
        }
        basis(file, judged).ifPresent(changes::add);
        rating(file, now, ratings).ifPresent(changes::add);
        return changes;
    }

    /** Returns one line without its end. */
    String line() {
        return "case %d, %s: %s %s -> %s".formatted(number, place, what.name().toLowerCase(Locale.ROOT), before, now);
    }

    private static String standing(Judgement now) {
        return now.standing() == Standing.HOLDS ? now.standing().name()
                : now.standing() + now.unmet().stream().map(unmet -> unmet.guard().name()).collect(Collectors.joining(" or ", " (missing: ", ")"));
    }

    /** Of a case that was moved before bases were recorded: what readers are shown, and what a move for the same status would record. */
    private static Optional<JudgementChange> basis(Case file, JudgedCase judged) {
        Set<?> shown = judged.judgement().basis();
        return file.state().established().map(recorded -> different(file, recorded, shown))
                .orElseGet(() -> different(file, shown, file.state().holding(judged.dossier())));
    }

    private static Optional<JudgementChange> different(Case file, Set<?> before, Set<?> now) {
        return before.equals(now) ? Optional.empty() : Optional.of(change(file, What.BASIS, text(before), text(now)));
    }

    private static String text(Collection<?> bases) {
        return bases.isEmpty() ? "none" : String.join(" and ", new TreeSet<>(bases.stream().map(Object::toString).toList()));
    }

    /** A stored text that is the name of the term that is shown is the same rating. */
    private static Optional<JudgementChange> rating(Case file, Judgement now, RatingVocabulary ratings) {
        if (file.rating == null) {
            return Optional.empty();
        }
        CaseRating shown = file.visibility == Visibility.PUBLIC ? ratings.shown(file.rating, now.status(), now.basis(), now.standing()) : ratings.read(file.rating);
        boolean same = shown.text().isPresent() || ratings.named(file.rating).equals(shown.term());
        return same ? Optional.empty() : Optional.of(change(file, What.RATING, '"' + file.rating + '"', shown.code()));
    }

    private static JudgementChange change(Case file, What what, String before, String now) {
        return new JudgementChange(file.number, file.status + ", " + file.visibility, what, before, now);
    }
}
