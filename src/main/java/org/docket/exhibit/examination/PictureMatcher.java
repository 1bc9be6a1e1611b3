package org.docket.exhibit.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.docket.examiner.ExaminationQueue;
import org.docket.examiner.Examiner;
import org.docket.examiner.Findings;
import org.docket.examiner.Outcome;
import org.docket.examiner.PerceptualHashIndex;
import org.docket.examiner.PictureAppearance;
import org.docket.examiner.PictureSimilarity;
import org.docket.exhibit.ExhibitRows;
import org.docket.exhibit.examination.PictureIndex.Match;
import org.docket.exhibit.examination.PictureMatchesView.MatchView;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.Sha256;
import org.docket.exhibit.store.WorkFolders;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** Finds which exhibits show what a picture shows. The picture is looked into as carefully as an exhibit, and kept nowhere. */
@ApplicationScoped
class PictureMatcher {

    private static final int MOST = 50;

    private final Examiner examiner;
    private final WorkFolders folders;
    private final PictureIndex pictureIndex;
    private final ExhibitRows rows;

    PictureMatcher(Examiner examiner, WorkFolders folders, PictureIndex pictureIndex, ExhibitRows rows) {
        this.examiner = examiner;
        this.folders = folders;
        this.pictureIndex = pictureIndex;
        this.rows = rows;
    }

    /** What {@code file} says and shows; a 422 with the outcome where that is no picture, or none that can be looked into. */
    Findings examined(IncomingFile file) throws IOException {
        Findings findings = findings(file, ExaminationQueue.DESK_SEARCH);
        if (findings.outcome() != Outcome.EXAMINED || findings.width().isEmpty()) {
            Outcome outcome = findings.outcome() == Outcome.EXAMINED ? Outcome.UNSUPPORTED : findings.outcome();
            throw Problems.with(ProblemType.PICTURE_NOT_EXAMINED, ProblemType.PICTURE_NOT_EXAMINED.explanation(), Map.of("outcome", outcome));
        }
        return findings;
    }

    /** The same of a picture that anybody may have sent; empty where it cannot be looked into. */
    Optional<Findings> look(IncomingFile file) throws IOException {
        return Optional.of(findings(file, ExaminationQueue.PUBLIC_SEARCH)).filter(found -> found.outcome() == Outcome.EXAMINED);
    }

    private Findings findings(IncomingFile file, ExaminationQueue queue) throws IOException {
        try (var folder = folders.begin()) {
            return examiner.examine(file.path(), folder.path(), queue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.busy();
        }
    }

    /** All contents that show the same, cleared or not, the most alike first. */
    List<Match> like(PictureAppearance appearance) {
        return pictureIndex.like(appearance, PerceptualHashIndex.WORTH_A_LOOK);
    }

    /** Nothing where the picture shows nothing. */
    @Transactional
    PictureMatchesView like(Findings picture, Sha256 sha256) {
        return picture.appearance().map(appearance -> like(appearance, sha256)).orElse(new PictureMatchesView(List.of()));
    }

    private PictureMatchesView like(PictureAppearance appearance, Sha256 sha256) {
        Map<String, PictureSimilarity> found = pictureIndex.like(appearance, MOST).stream().collect(Collectors.toMap(Match::sha256, Match::likeness));
        return new PictureMatchesView(rows.originals(found.keySet(), MOST).stream()
                .map(row -> MatchView.of(row, found.get(row.content.sha256), row.content.sha256.equals(sha256.hex())))
                .sorted(Comparator.comparingDouble(MatchView::score).reversed())
                .toList());
    }
}
