package org.docket.casework;

import org.docket.rating.RatingVocabulary;
import org.docket.rules.Thresholds;

/** The settings of a desk that decide what the public is shown of a case: under others every verdict has to be made again. */
public record PublicRules(Thresholds thresholds, RatingVocabulary ratings) {

    /** Differs between rules that show a case otherwise. */
    public String fingerprint() {
        return thresholds + " " + ratings.fingerprint();
    }
}
