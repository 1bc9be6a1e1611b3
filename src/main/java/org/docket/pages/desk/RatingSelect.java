package org.docket.pages.desk;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.casework.CaseView;
import org.docket.casework.ProposalView;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingTerm;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Basis;
import org.docket.rules.Status;

/** The options of a field for a rating: the terms that fit the case as it is, and the value that the field has. */
@Singleton
@Named("ratingSelect")
public class RatingSelect {

    private final RatingVocabulary vocabulary;

    RatingSelect(RatingVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param chosen the value of the field; empty for none */
    public List<RatingOption> options(CaseView view, String chosen) {
        var options = new ArrayList<RatingOption>();
        vocabulary.fitting(view.status(), view.basis() == null ? Set.of() : view.basis()).forEach(term -> options.add(option(term)));
        if (!chosen.isEmpty() && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(vocabulary.named(chosen).map(RatingSelect::option).orElse(new RatingOption(chosen, Optional.empty())));
        }
        return options;
    }

    /** The terms that fit a status, whatever its basis. */
    public List<RatingOption> optionsOf(Status status) {
        return vocabulary.fitting(status, EnumSet.allOf(Basis.class)).stream().map(RatingSelect::option).toList();
    }

    /** The rating that a proposal brings, in words; empty where it brings none. */
    public String words(ProposalView proposal, String language) {
        String rating = proposal.rating() == null ? proposal.ratingText() : proposal.rating();
        return rating == null ? "" : vocabulary.named(rating).map(term -> term.name(language)).orElse(rating);
    }

    /** The rating that readers are shown, in words; empty if there is none. */
    public String shown(CaseRating rating, String language) {
        return rating.words(language).orElse("");
    }

    private static RatingOption option(RatingTerm term) {
        return new RatingOption(term.code(), Optional.of(term));
    }
}
