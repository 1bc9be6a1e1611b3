package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.docket.platform.LanguageTag;
import org.docket.platform.PartialDate;

/**
 * A claim as people write it down.
 *
 * @param language BCP 47
 * @param respondentId short for a single respondent; of several, the first
 * @param respondentIds the sources that the claim accuses or is about, each of which can deny it
 * @param appearances where the claim was made
 */
public record ClaimInput(
        @NotBlank @Size(max = 4000) String text,
        @NotNull @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        UUID claimantId,
        UUID respondentId,
        @Size(max = 20) List<@NotNull UUID> respondentIds,
        PartialDate madeOn,
        @Size(max = 50) List<@NotNull @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String> appearances) {

    public ClaimInput {
        respondentIds = respondents(respondentId, respondentIds);
        respondentId = respondentIds.isEmpty() ? null : respondentIds.getFirst();
        appearances = appearances == null ? List.of() : appearances.stream().distinct().toList();
    }

    /** A claim about one party at most. */
    public static ClaimInput of(String text, String language, UUID claimantId, UUID respondentId, PartialDate madeOn, List<String> appearances) {
        return new ClaimInput(text, language, claimantId, respondentId, null, madeOn, appearances);
    }

    /** The same about these parties. */
    ClaimInput about(List<UUID> parties) {
        return new ClaimInput(text, language, claimantId, null, parties, madeOn, appearances);
    }

    private static List<UUID> respondents(UUID one, List<UUID> several) {
        if (several != null && !several.isEmpty()) {
            return several.stream().distinct().toList();
        }
        return one == null ? List.of() : List.of(one);
    }
}
