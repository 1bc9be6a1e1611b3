package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.docket.outbound.FetchFailure;
import org.docket.outbound.FetchResult;
import org.docket.outbound.OutboundExchange;
import org.docket.outbound.OutboundHttp;
import org.docket.outbound.OutboundRequest;
import org.docket.outbound.RequestTarget;

/** Asks for pages, and reads what comes. It waits for the answer: never on the event loop, never in a transaction. */
@ApplicationScoped
class PageFetcher {

    private static final OutboundRequest CALL = OutboundRequest.get(Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding", "gzip, br"));

    private final OutboundHttp outboundHttp;
    private final WarcRecordWriter warc;
    private final CaptureSettings settings;

    PageFetcher(OutboundHttp outboundHttp, WarcRecordWriter warc, CaptureSettings settings) {
        this.outboundHttp = outboundHttp;
        this.warc = warc;
        this.settings = settings;
    }

    /** @param quote null where the item has none */
    FetchedPage fetch(String url, String quote) {
        Optional<RequestTarget> target = RequestTarget.of(url);
        if (target.isEmpty()) {
            return new FetchedPage.Nothing(FetchFailure.NOT_ALLOWED);
        }
        FetchResult fetchResult = outboundHttp.follow(target.get(), CALL).toCompletionStage().toCompletableFuture().join();
        return fetchResult.failure().<FetchedPage>map(FetchedPage.Nothing::new).orElseGet(() -> read(url, fetchResult, quote));
    }

    private FetchedPage read(String url, FetchResult fetchResult, String quote) {
        OutboundExchange answer = fetchResult.hops().getLast();
        try {
            ResponsePayload payload = ResponsePayload.of(answer.response(), settings.page().asLongValue());
            return new FetchedPage.Answered(CapturedPage.of(PageSource.of(url, fetchResult), warc.of(fetchResult.hops()), payload, quote));
        } catch (ResponsePayload.TooLarge e) {
            return new FetchedPage.Nothing(FetchFailure.TOO_LARGE);
        }
    }
}
