package org.docket.pages.desk;

import java.util.Optional;
import org.docket.rating.RatingTerm;

/**
 * An option of a field for a rating.
 *
 * @param value that the form sends
 * @param term empty for free text that an older desk stored
 */
public record RatingOption(String value, Optional<RatingTerm> term) {

    /** @param language of the page */
    public String name(String language) {
        return term.map(found -> found.name(language)).orElse(value);
    }
}
