package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;
import org.docket.platform.IfMatch;

/** Keeps what others found of a claim beside it. */
@ApplicationScoped
public class Recording {

    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final Holding holding;
    private final Docketing docketing;
    private final Reviews reviews;
    private final Ids ids;
    private final Clock clock;

    Recording(Holding holding, Docketing docketing, Reviews reviews, Ids ids, Clock clock) {
        this.holding = holding;
        this.docketing = docketing;
        this.reviews = reviews;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds it to a case that is on file. */
    @Transactional
    void record(UUID caseId, ReviewInput input, Author by) {
        Case row = holding.matching(caseId, WHATEVER);
        Instant now = clock.instant();
        var review = new Review(ids.next(), caseId, input, by, now);
        reviews.persist(review);
        row.touch(now);
        docketing.append(row, EventType.REVIEW_RECORDED, new CaseEvents.Recorded(review.id, input), null, by);
    }

    /** The first of a case's, for a look at all of it. */
    @Transactional
    public List<ReviewView> first(UUID caseId, int most) {
        return reviews.page(caseId, Ids.FIRST, most).stream().map(ReviewView::of).toList();
    }
}
