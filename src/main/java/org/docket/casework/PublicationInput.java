package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the public is to read of a case.
 *
 * @param rating the verdict in a word or two, as this desk says it
 * @param article of the newsroom about the claim
 * @param reviewOn until when it is taken to be true; the case is in the queue from then on
 */
public record PublicationInput(@NotBlank @Size(max = 4000) String summary, @Size(max = 200) String rating, LocalDate reviewOn,
        @Valid Article article) {

    public DecisionRequest.ToPublish wish() {
        return new DecisionRequest.ToPublish(summary, rating, reviewOn, article);
    }
}
