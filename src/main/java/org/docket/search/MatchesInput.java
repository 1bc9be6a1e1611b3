package org.docket.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.platform.LanguageTag;

/** One text, or {@code items} of up to a hundred. */
public record MatchesInput(
        @Size(max = MatchInput.LONGEST) String text,
        @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        @Min(1) @Max(MatchInput.MOST) Integer limit,
        @Size(min = 1, max = 100) List<@NotNull @Valid MatchInput> items) {

    /** A 422 unless it is either. */
    void check() {
        if (items == null && (text == null || text.isBlank())) {
            throw refused("/text", "required", "Give a text, or items of several.");
        }
        if (items != null && (text != null || language != null || limit != null)) {
            throw refused("/items", "invalid", "Give one text or items, not both.");
        }
    }

    boolean isOne() {
        return items == null;
    }

    List<MatchInput> texts() {
        return isOne() ? List.of(new MatchInput(text, language, limit)) : items;
    }

    private static RuntimeException refused(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }
}
