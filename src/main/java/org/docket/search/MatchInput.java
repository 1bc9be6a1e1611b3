package org.docket.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.docket.platform.LanguageTag;

/**
 * A text that may repeat claims: a post, a sentence, a paragraph of an article.
 *
 * @param language BCP 47; null for one that is not known
 * @param limit how many claims to find at most, 5 unless it is said
 */
public record MatchInput(
        @NotBlank @Size(max = MatchInput.LONGEST) String text,
        @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        @Min(1) @Max(MatchInput.MOST) Integer limit) {

    static final int LONGEST = 4_000;
    static final int MOST = 20;
    private static final int USUAL = 5;

    public MatchInput {
        limit = limit == null ? USUAL : limit;
    }
}
