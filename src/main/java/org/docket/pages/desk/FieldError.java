package org.docket.pages.desk;

import java.util.Arrays;
import java.util.Locale;

/** What can be wrong with a field, as the pages say it in words; the names are the codes of the API's errors. */
enum FieldError {
    REQUIRED, WRONG_LENGTH, OUT_OF_RANGE, INVALID, UNREADABLE, UNKNOWN_SOURCE, SEVERAL_SOURCES, UNKNOWN_EVIDENCE, UNKNOWN_CASE, ITSELF, TOO_MANY_LINKS,
    DUPLICATE_CHAIN, NO_RESPONDENT, CYCLE, TAKEN, NOT_ALLOWED, ADDRESS_NOT_ALLOWED, NOT_SECURE, NO_SUCH_HOST, REASON, SEPARATE,
    NOT_CONTEXT, UNKNOWN_RATING, RATING_DOES_NOT_FIT;

    /** {@link #INVALID} for a code that has no words of its own. */
    static FieldError of(String code) {
        String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(fieldError -> fieldError.name().equals(name)).findFirst().orElse(INVALID);
    }
}
