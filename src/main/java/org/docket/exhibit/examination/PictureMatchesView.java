package org.docket.exhibit.examination;

import java.util.List;
import java.util.UUID;
import org.docket.examiner.PictureSimilarity;
import org.docket.exhibit.Exhibit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The originals of the desk that show the same picture, the most alike first. */
@Schema(name = "PictureMatches")
public record PictureMatchesView(List<MatchView> items) {

    /**
     * One of them.
     *
     * @param score from 0.945 to 1, where 1 is the same shades and edges
     * @param extent how much of each is in the other: the whole, a PART of what was found is what was asked for, or what was asked for CONTAINS it
     */
    @Schema(name = "PictureMatch")
    public record MatchView(UUID exhibitId, String sha256, UUID caseId, UUID evidenceId, String name, double score, PictureSimilarity.Extent extent,
            boolean mirrored, String explanation) {

        static MatchView of(Exhibit row, PictureSimilarity pictureSimilarity, boolean same) {
            return new MatchView(row.id, row.content.sha256, row.caseId, row.evidenceId, row.name, same ? 1 : Math.round(pictureSimilarity.score() * 1_000) / 1_000.0,
                    pictureSimilarity.extent(), pictureSimilarity.mirrored(), same ? "The same file." : explanation(pictureSimilarity));
        }

        private static String explanation(PictureSimilarity pictureSimilarity) {
            String extent = switch (pictureSimilarity.extent()) {
                case WHOLE -> "The same picture";
                case PART -> "The picture is a part of this one";
                case CONTAINS -> "The picture has this one in it";
            };
            return extent + (pictureSimilarity.mirrored() ? ", mirrored." : ".");
        }
    }
}
