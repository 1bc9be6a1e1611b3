package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingTerm;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Dossier;
import org.docket.rules.Judgement;

/** Reads the rating of an input as a term of the vocabulary. What is none, or contradicts what the public reads, is a 422 that lists the terms that fit. */
@ApplicationScoped
class RatingInputReader {

    private static final String POINTER = "/rating";

    private final RatingVocabulary vocabulary;

    RatingInputReader(RatingVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The file of a new case, with the code of its rating. */
    CaseFile opened(CaseInput input) {
        return CaseFile.of(input).rated(code(input.rating(), vocabulary.terms()));
    }

    /** The file after an edit. A rating that is the same stays as it is stored, free text too; one that readers see changed has to fit. */
    CaseFile edited(CaseFile before, CaseInput input, JudgedCase judged) {
        CaseFile after = CaseFile.of(input);
        boolean isPublic = judged.file().publication().visibility() == Visibility.PUBLIC;
        if (after.rating() == null) {
            return after;
        }
        if (isSame(vocabulary.read(after.rating()), before.rating(), isPublic, judged.judgement())) {
            return after.rated(before.rating());
        }
        String code = code(after.rating(), fitting(judged));
        if (isPublic) {
            requireFit(code, judged);
        }
        return after.rated(code);
    }

    /** As it is stored, or as readers are shown it: a form sends back either. */
    private boolean isSame(CaseRating given, String stored, boolean isPublic, Judgement now) {
        return given.isSame(vocabulary.read(stored))
                || (isPublic && given.isSame(vocabulary.shown(stored, now.status(), now.basis(), now.standing())));
    }

    /** The publication with the code of its rating, which fits the case. */
    DecisionRequest.ToPublish published(DecisionRequest.ToPublish wish, JudgedCase judged) {
        String code = code(wish.rating(), fitting(judged));
        requireFit(code, judged);
        return new DecisionRequest.ToPublish(wish.summary(), code, wish.reviewOn(), wish.article());
    }

    /** The move with the code of its rating, which fits the case once it has moved. */
    DecisionRequest.ToMove moved(DecisionRequest.ToMove wish, JudgedCase judged) {
        if (wish.rating() == null) {
            return wish;
        }
        Judgement after = after(wish, judged);
        String code = code(wish.rating(), fitting(after));
        var coded = new DecisionRequest.ToMove(wish.move(), wish.reason(), wish.clears(), wish.summary(), code);
        requireFit(code, after);
        return coded;
    }

    /** 422 for a move whose rating contradicts the case once it has moved. */
    void requireFit(DecisionRequest.ToMove wish, JudgedCase judged) {
        requireFit(wish.rating(), after(wish, judged));
    }

    /** As if all that is on file were cleared: the second person is asked about that. */
    private static Judgement after(DecisionRequest.ToMove wish, JudgedCase judged) {
        Dossier dossier = judged.dossier().cleared();
        return Judgement.of(wish.move().after(judged.file().state(), dossier), dossier);
    }

    /** 422 for a stored rating that contradicts the case as it is now; free text contradicts nothing. */
    void requireFit(String stored, JudgedCase judged) {
        requireFit(stored, judged.judgement());
    }

    private void requireFit(String stored, Judgement now) {
        vocabulary.read(stored).term().filter(term -> !term.fits(now.status(), now.basis())).ifPresent(term -> {
            throw refused("rating-does-not-fit", term.code() + " does not fit the status " + now.status() + ".", fitting(now));
        });
    }

    private String code(String given, List<RatingTerm> fitting) {
        return given == null ? null : vocabulary.named(given).map(RatingTerm::code)
                .orElseThrow(() -> refused("unknown-rating", "No term of the desk's vocabulary has this code or name.", fitting));
    }

    private List<RatingTerm> fitting(JudgedCase judged) {
        return fitting(judged.judgement());
    }

    private List<RatingTerm> fitting(Judgement judged) {
        return vocabulary.fitting(judged.status(), judged.basis());
    }

    private static RuntimeException refused(String code, String why, List<RatingTerm> fitting) {
        List<String> codes = fitting.stream().map(RatingTerm::code).toList();
        String detail = why + " " + (codes.isEmpty() ? "No term fits." : "Use one of " + String.join(", ", codes) + ".");
        return Problems.with(ProblemType.INVALID_INPUT, "See errors.", Map.of("errors", List.of(new InputError(POINTER, code, detail)), "ratings", codes));
    }
}
