package org.docket.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the text or the claim has and the other lacks.
 *
 * @param inText as the text has it; null where it has nothing in its place
 * @param inClaim as the claim has it; null where it has nothing in its place
 */
@Schema(name = "MatchDifference")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimDifference(Kind kind, String inText, String inClaim) {

    /** What it is that differs. */
    @Schema(name = "MatchDifferenceKind")
    public enum Kind {
        NUMBER, DATE, NAME, NEGATION,
        /** What a number is of: percent, a currency, a measure. */
        UNIT,
        /** A comparison operator or another sign, the end of a name such as C++, an emoji or a flag. */
        SYMBOL
    }
}
