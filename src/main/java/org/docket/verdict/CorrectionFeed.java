package org.docket.verdict;

import java.time.Instant;
import java.util.List;
import org.docket.casework.CorrectionView;
import org.docket.verdict.AtomFeed.Entry;
import org.docket.verdict.AtomFeed.Head;
import org.docket.verdict.AtomFeed.Link;

/** Corrections as an Atom feed. */
final class CorrectionFeed {

    private static final String ADDRESS = "/feeds/corrections.atom";
    private static final String PAGE = "/corrections";

    private CorrectionFeed() {}

    /** @param corrections the newest first */
    static String write(Publisher publisher, List<CorrectionView> corrections) {
        Instant updated = corrections.stream().findFirst().map(CorrectionView::at).orElse(Instant.EPOCH);
        return AtomFeed.write(new Head(publisher.url() + ADDRESS, publisher.url() + PAGE, "Corrections", updated, publisher.name()),
                corrections.stream().map(correction -> entry(publisher, correction)).toList());
    }

    private static Entry entry(Publisher publisher, CorrectionView correction) {
        String about = correction.claim() == null ? "verdict " + correction.number() : correction.claim();
        String page = correction.claim() == null ? PageAddress.of(correction.number()) : PageAddress.of(correction.number(), correction.claim());
        return new Entry(correction.id(), correction.type() + ": " + about, correction.at(), null, correction.note(),
                List.of(new Link("alternate", publisher.url() + page, AtomFeed.PAGE)), List.of());
    }
}
