package org.docket.search.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.docket.search.google.GoogleClaims.GoogleClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of claims that were made with a picture, as the Fact Check Tools API gives them.
 *
 * @param results absent where there are none
 */
@Schema(name = "ImageSearchPage")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GoogleImages(List<Result> results, String nextPageToken) {

    @Schema(name = "ImageSearchResult")
    public record Result(GoogleClaim claim) {}
}
