package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.http.IfMatch;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Keeps what others found of a claim beside it. */
@ApplicationScoped
public class ImportRecorder {

    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final CaseLock caseLock;
    private final CaseEventWriter caseEventWriter;
    private final Reviews reviews;
    private final SecondPerson secondPerson;
    private final Ids ids;
    private final Clock clock;

    ImportRecorder(CaseLock caseLock, CaseEventWriter caseEventWriter, Reviews reviews, SecondPerson secondPerson, Ids ids, Clock clock) {
        this.caseLock = caseLock;
        this.caseEventWriter = caseEventWriter;
        this.reviews = reviews;
        this.secondPerson = secondPerson;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds it to a case that is on file.
     *
     * @param replaced in whose place it is; they stay as history
     */
    @Transactional
    Review record(UUID caseId, ReviewInput input, List<UUID> replaced, Author by) {
        Case row = caseLock.matching(caseId, WHATEVER);
        Instant now = clock.instant();
        var review = new Review(ids.next(), caseId, input, by, now);
        review.uncleared = secondPerson.isNeededFor(row);
        Boolean uncleared = review.uncleared ? true : null;
        reviews.persist(review);
        replaced.stream().map(reviews::findById).forEach(before -> before.end(new ReviewEnd(now, by.name(), review.id, null)));
        row.touch(now);
        caseEventWriter.append(row, replaced.isEmpty() ? EventType.REVIEW_RECORDED : EventType.REVIEW_REPLACED,
                replaced.isEmpty() ? new CaseEvents.Recorded(review.id, input, uncleared)
                        : new CaseEvents.ReviewReplaced(review.id, input, replaced, uncleared), null, by);
        return review;
    }

    /** Takes one away, which stays as history; 404 for none that stands beside the claim. */
    @Transactional
    ReviewView remove(UUID caseId, UUID reviewId, String reason, Author by) {
        Case row = caseLock.matching(caseId, WHATEVER);
        Review review = reviews.findByIdOptional(reviewId).filter(found -> found.caseId.equals(caseId) && found.isCurrent()).orElseThrow(Problems::notFound);
        Instant now = clock.instant();
        review.end(new ReviewEnd(now, by.name(), null, reason));
        row.touch(now);
        caseEventWriter.append(row, EventType.REVIEW_REMOVED, new CaseEvents.ReviewRemoved(reviewId), reason, by);
        return ReviewView.of(review);
    }

    /** The first of a case's, for a look at all of it. */
    @Transactional
    public List<ReviewView> first(UUID caseId, int most) {
        return reviews.page(caseId, Ids.FIRST, most, false).stream().map(ReviewView::of).toList();
    }
}
