package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.docket.capture.quote.QuoteOutcome;
import org.docket.capture.quote.QuoteOutcome.Result;
import org.docket.casework.CaseItem;
import org.docket.casework.LinkOutcome;
import org.docket.outbound.FetchFailure;

/** Looks whether the page of an item is still there, and has the quote as far as it had it when somebody captured it last. */
@ApplicationScoped
class LinkCheckRun {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final PageFetcher pageFetcher;
    private final Captures captures;

    LinkCheckRun(PageFetcher pageFetcher, Captures captures) {
        this.pageFetcher = pageFetcher;
        this.captures = captures;
    }

    /**
     * What was seen.
     *
     * @param quote null where there was none to look for
     * @param detail the status of the answer, or why there was none
     */
    record Seen(LinkOutcome outcome, Result quote, String detail) {}

    Seen at(CaseItem item) {
        return switch (pageFetcher.fetch(item.url(), item.quote())) {
            case FetchedPage.Answered(CapturedPage page) -> answered(item, page);
            case FetchedPage.Nothing(FetchFailure why) ->
                    new Seen(why == FetchFailure.NO_SUCH_HOST ? LinkOutcome.GONE : LinkOutcome.UNREACHABLE, null, why.name());
        };
    }

    private Seen answered(CaseItem item, CapturedPage page) {
        int status = page.source().status();
        String detail = String.valueOf(status);
        if (status == NOT_FOUND || status == GONE) {
            return new Seen(LinkOutcome.GONE, null, detail);
        }
        if (status / 100 != 2) {
            return new Seen(LinkOutcome.UNREACHABLE, null, detail);
        }
        Optional<Result> quote = page.quote().map(QuoteOutcome::outcome);
        Result expected = captures.lastOutcome(item.id()).orElse(Result.FOUND);
        boolean lost = quote.filter(now -> now.compareTo(expected) > 0).isPresent();
        return new Seen(lost ? LinkOutcome.CHANGED : LinkOutcome.OK, quote.orElse(null), detail);
    }
}
