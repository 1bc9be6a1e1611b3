package org.docket.exhibit.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.examiner.Miniature;
import org.docket.examiner.PerceptualHash;
import org.docket.examiner.PerceptualHashIndex;
import org.docket.examiner.PictureAppearance;
import org.docket.examiner.PictureCandidate;
import org.docket.examiner.PictureSimilarity;

/**
 * The pictures of the desk by what they look like. Their prints are in memory, about a kilobyte each; of those that may be the same, the miniatures are
 * read in one query. Whoever asks reads first what was found since, by this process or another.
 */
@ApplicationScoped
class PictureIndex {

    private static final int PAGE = 1_000;
    /** Of processes that write at the same time, one that drew its number earlier may be seen later. */
    private static final int OVERLAP = 100;

    private final EntityManager em;
    private final PerceptualHashIndex perceptualHashIndex = new PerceptualHashIndex();
    /** The number in the database, by the place among the prints. */
    private final List<Long> numbers = new ArrayList<>();
    private final Set<Long> recent = new HashSet<>();
    private long last;

    PictureIndex(EntityManager em) {
        this.em = em;
    }

    /** A content that shows the same. */
    record Match(String sha256, PictureSimilarity likeness) {}

    private record Printed(long number, String print) {}

    private record Seen(long number, String sha256, String miniature) {}

    int size() {
        return perceptualHashIndex.size();
    }

    /** Contents that show the same picture, or a part of it, the most alike first; {@code most} at most. */
    @Transactional
    List<Match> like(PictureAppearance picture, int most) {
        catchUp();
        List<PictureCandidate> guesses = perceptualHashIndex.near(picture.print());
        Map<Long, Seen> seen = seen(guesses.stream().map(this::number).toList());
        return guesses.stream()
                .filter(pictureCandidate -> seen.containsKey(number(pictureCandidate)))
                .map(pictureCandidate -> match(picture, pictureCandidate, seen.get(number(pictureCandidate))))
                .filter(match -> match.likeness().score() >= PictureSimilarity.SAME)
                .sorted(Comparator.comparingDouble((Match match) -> match.likeness().score()).reversed())
                .limit(most)
                .toList();
    }

    private static Match match(PictureAppearance picture, PictureCandidate pictureCandidate, Seen seen) {
        return new Match(seen.sha256(), picture.compare(Miniature.parse(seen.miniature()), pictureCandidate));
    }

    private synchronized Long number(PictureCandidate pictureCandidate) {
        return numbers.get(pictureCandidate.number());
    }

    private synchronized void catchUp() {
        long after = last - OVERLAP;
        List<Printed> page;
        do {
            page = printed(after);
            for (Printed row : page) {
                if (recent.add(row.number())) {
                    perceptualHashIndex.add(PerceptualHash.parse(row.print()));
                    numbers.add(row.number());
                }
                after = row.number();
            }
            last = Math.max(last, after);
            recent.removeIf(number -> number <= last - OVERLAP);
        } while (page.size() == PAGE);
    }

    private List<Printed> printed(long after) {
        return em.createQuery("select number, print from ExaminationFinding where number > ?1 and print is not null order by number", Printed.class)
                .setParameter(1, after).setMaxResults(PAGE).getResultList();
    }

    private Map<Long, Seen> seen(List<Long> wanted) {
        return wanted.isEmpty() ? Map.of()
                : em.createQuery("select number, sha256, miniature from ExaminationFinding where number in ?1 and miniature is not null", Seen.class)
                        .setParameter(1, wanted).getResultList().stream().collect(Collectors.toMap(Seen::number, Function.identity()));
    }
}
