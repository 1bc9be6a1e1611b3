package org.docket.exhibit.examination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.examiner.FileFact;
import org.docket.examiner.Outcome;
import org.docket.examiner.PublicCopy;
import org.docket.exhibit.Exhibit;
import org.docket.exhibit.ExhibitView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found in an original. Facts are what the file says of itself: claims, as all that a file says.
 *
 * @param outcome how looking into it ended; left out while it waits
 * @param takenAt as the device wrote it: with an offset from UTC only where it wrote one
 * @param derivatives what was made of it
 */
@Schema(name = "Findings")
public record FindingsView(UUID exhibitId, String sha256, FindingsState state, Outcome outcome, Instant examinedAt, String mediaType, Integer width,
        Integer height, String takenAt, FilePlace place, List<FileFact> facts, PublicCopy publicCopy, List<ExhibitView> derivatives) {

    /** Whether it was looked into. */
    @Schema(name = "FindingsState")
    public enum FindingsState {
        WAITING, DONE, GIVEN_UP
    }

    /** Where a file says that it was made, in decimal degrees, north and east positive. */
    @Schema(name = "FilePlace")
    public record FilePlace(String latitude, String longitude, String from) {}

    static FindingsView of(Exhibit row, FindingsState state, Optional<ExaminationFinding> found, List<ExhibitView> derivatives) {
        if (found.isEmpty()) {
            return new FindingsView(row.id, row.content.sha256, state, null, null, null, null, null, null, null, List.of(), null, derivatives);
        }
        ExaminationFinding finding = found.get();
        List<FileFact> facts = finding.facts();
        return new FindingsView(row.id, row.content.sha256, state, finding.outcome, finding.examinedAt, finding.mediaType, finding.width,
                finding.height, first(facts, FileFact.TAKEN_AT).map(FileFact::value).orElse(null), place(facts), facts, finding.publicCopy, derivatives);
    }

    private static FilePlace place(List<FileFact> facts) {
        return first(facts, FileFact.LATITUDE)
                .flatMap(latitude -> first(facts, FileFact.LONGITUDE)
                        .map(longitude -> new FilePlace(latitude.value(), longitude.value(), latitude.from())))
                .orElse(null);
    }

    private static Optional<FileFact> first(List<FileFact> facts, String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }
}
