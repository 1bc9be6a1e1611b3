package org.docket.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The mark of an item that is the record itself: the law's text, the full recording, the data set of the authority.
 *
 * @param reason why it settles the claim alone, for reviewers and readers
 */
@Schema(name = "Decisive")
public record DecisiveInput(@NotBlank @Size(max = 4000) String reason) {}
