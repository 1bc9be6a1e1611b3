package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.docket.platform.Call;
import org.docket.platform.Exchange;
import org.docket.platform.Journey;
import org.docket.platform.NoAnswer;
import org.docket.platform.Outside;
import org.docket.platform.Target;

/** Asks for pages, and reads what comes. It waits for the answer: never on the event loop, never in a transaction. */
@ApplicationScoped
class PageFetcher {

    private static final Call CALL = Call.get(Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding", "gzip, br"));

    private final Outside outside;
    private final WarcRecordWriter warc;
    private final CaptureSettings settings;

    PageFetcher(Outside outside, WarcRecordWriter warc, CaptureSettings settings) {
        this.outside = outside;
        this.warc = warc;
        this.settings = settings;
    }

    /** @param quote null where the item has none */
    FetchedPage fetch(String url, String quote) {
        Optional<Target> target = Target.of(url);
        if (target.isEmpty()) {
            return new FetchedPage.Nothing(NoAnswer.NOT_ALLOWED);
        }
        Journey journey = outside.follow(target.get(), CALL).toCompletionStage().toCompletableFuture().join();
        return journey.failure().<FetchedPage>map(FetchedPage.Nothing::new).orElseGet(() -> read(url, journey, quote));
    }

    private FetchedPage read(String url, Journey journey, String quote) {
        Exchange answer = journey.hops().getLast();
        try {
            ResponsePayload payload = ResponsePayload.of(answer.response(), settings.page().asLongValue());
            return new FetchedPage.Answered(CapturedPage.of(PageSource.of(url, journey), warc.of(journey.hops()), payload, quote));
        } catch (ResponsePayload.TooLarge e) {
            return new FetchedPage.Nothing(NoAnswer.TOO_LARGE);
        }
    }
}
