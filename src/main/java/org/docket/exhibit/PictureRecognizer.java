package org.docket.exhibit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.CaseItem;
import org.docket.casework.PictureMatchRecorder;
import org.docket.examiner.Miniature;
import org.docket.examiner.PerceptualHash;
import org.docket.examiner.PerceptualHashIndex;
import org.docket.examiner.PictureAppearance;
import org.docket.examiner.PictureSimilarity;
import org.docket.log.Author;

/**
 * Recognizes a picture that other items of the same case have already: the same bytes, or as much alike as pictures are that the program calls the same
 * ({@link PictureSimilarity#SAME}), each the whole of the other. A part of a picture and a mirrored one are left to people. The case is locked by the caller, so of two files that are
 * examined at the same time the second is compared with the first.
 */
@ApplicationScoped
public class PictureRecognizer {

    private static final Author EXAMINER = Author.program("examiner");

    private final PictureMatchRecorder matches;
    private final EntityManager em;

    PictureRecognizer(PictureMatchRecorder matches, EntityManager em) {
        this.matches = matches;
        this.em = em;
    }

    /** A picture of the case, once for each item that it belongs to. */
    private record PictureRow(UUID evidenceId, String print, String miniature) {}

    /** Records the items that have the same bytes as a picture that was just added. */
    void recognize(CaseItem item, Exhibit added, Instant at) {
        if (!added.isPicture()) {
            return;
        }
        List<UUID> others = em.createQuery("select distinct e.evidenceId from Exhibit e where e.caseId = ?1 and e.evidenceId <> ?2 and e.role = ORIGINAL and e.content = ?3",
                UUID.class).setParameter(1, item.caseId()).setParameter(2, item.id()).setParameter(3, added.content).getResultList();
        matches.record(item, others, at, EXAMINER);
    }

    /** Records the items that have a picture that looks the same as {@code picture}. */
    public void recognize(CaseItem item, PictureAppearance picture, Instant at) {
        List<PictureRow> pictures = em.createQuery("""
                select e.evidenceId, f.print, f.miniature from Exhibit e join ExaminationFinding f on f.sha256 = e.content.sha256
                where e.caseId = ?1 and e.evidenceId <> ?2 and e.role = ORIGINAL and f.print is not null and f.miniature is not null order by e.id""", PictureRow.class)
                .setParameter(1, item.caseId()).setParameter(2, item.id()).getResultList();
        Map<Boolean, Set<UUID>> found = pictures.stream().collect(Collectors.partitioningBy(shown -> isSame(picture, shown), Collectors.mapping(PictureRow::evidenceId, Collectors.toSet())));
        matches.record(item, found.get(true), at, EXAMINER);
    }

    private static boolean isSame(PictureAppearance picture, PictureRow shown) {
        var perceptualHashIndex = new PerceptualHashIndex();
        perceptualHashIndex.add(PerceptualHash.parse(shown.print()));
        return perceptualHashIndex.near(picture.print()).stream()
                .filter(pictureCandidate -> pictureCandidate.extent() == PictureSimilarity.Extent.WHOLE && !pictureCandidate.mirrored())
                .anyMatch(pictureCandidate -> picture.compare(Miniature.parse(shown.miniature()), pictureCandidate).score() >= PictureSimilarity.SAME);
    }
}
