package org.docket.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.docket.platform.LanguageTag;

/**
 * What somebody wants checked.
 *
 * @param language BCP 47
 * @param url where it is said
 * @param contact how to reach whoever asks; the desk alone sees it, and forgets it
 */
public record SubmissionInput(
        @NotBlank @Size(max = 4000) String text,
        @NotNull @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String url,
        @Size(max = 300) String contact) {}
