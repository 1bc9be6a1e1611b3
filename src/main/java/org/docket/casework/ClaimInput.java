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
 * @param appearances where the claim was made
 */
public record ClaimInput(
        @NotBlank @Size(max = 4000) String text,
        @NotNull @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        UUID claimantId,
        UUID respondentId,
        PartialDate madeOn,
        @Size(max = 50) List<@NotNull @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String> appearances) {

    public ClaimInput {
        appearances = appearances == null ? List.of() : appearances.stream().distinct().toList();
    }
}
