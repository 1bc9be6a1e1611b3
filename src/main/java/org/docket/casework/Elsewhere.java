package org.docket.casework;

import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Who decided something where a case was brought from.
 *
 * @param by who made it; null where that is not known
 * @param approvedBy the second person; null where there was none
 */
public record Elsewhere(@Size(max = 200) String by, @Size(max = 200) String approvedBy) {

    /** Whether two people stand behind it: two names that are not the same name. */
    boolean isSeconded() {
        return by != null && approvedBy != null && !same(by).isEmpty() && !same(approvedBy).isEmpty() && !same(by).equals(same(approvedBy));
    }

    private static String same(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
