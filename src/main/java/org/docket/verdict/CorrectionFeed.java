package org.docket.verdict;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.CorrectionView;
import org.docket.casework.FieldChange;
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
        return new Entry(correction.id(), correction.type() + ": " + about, correction.at(), null, correction.note(), content(correction),
                List.of(new Link("alternate", publisher.url() + page, AtomFeed.PAGE)), List.of());
    }

    /** The note, then each changed field with its text before and after, a paragraph each; null for a correction without texts. */
    private static String content(CorrectionView correction) {
        return correction.changes() == null ? null
                : Stream.concat(Stream.of(correction.note()), correction.changes().stream().map(CorrectionFeed::paragraph)).collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(FieldChange change) {
        return "%s\nBefore: %s\nAfter: %s".formatted(change.field(), text(change.before()), text(change.after()));
    }

    private static String text(String text) {
        return text == null ? "(none)" : text;
    }
}
