package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.docket.outbound.FetchResult;
import org.docket.outbound.OutboundExchange;
import org.docket.outbound.OutboundHttp;
import org.docket.outbound.OutboundRequest;
import org.docket.outbound.RequestTarget;

/** What is at an address in the public internet, to be looked at and not kept. Asks as carefully as captures do. */
@ApplicationScoped
public class LivePageReader {

    private static final int OK = 200;

    private final OutboundHttp outboundHttp;
    private final CaptureSettings settings;

    LivePageReader(OutboundHttp outboundHttp, CaptureSettings settings) {
        this.outboundHttp = outboundHttp;
        this.settings = settings;
    }

    /**
     * Waits for the answer: never on the event loop, never in a transaction.
     *
     * @param type of what is wanted, such as {@code image/*}; whoever answers may send something else
     * @return empty where nothing is to be had, for whatever reason: which one would tell what addresses there are
     */
    public Optional<byte[]> fetch(String url, String type) {
        OutboundRequest outboundRequest = OutboundRequest.get(Map.of("Accept", type, "Accept-Encoding", "identity"));
        return RequestTarget.of(url).map(target -> outboundHttp.follow(target, outboundRequest).toCompletionStage().toCompletableFuture().join())
                .filter(fetchResult -> fetchResult.failure().isEmpty()).flatMap(this::read);
    }

    private Optional<byte[]> read(FetchResult fetchResult) {
        OutboundExchange answer = fetchResult.hops().getLast();
        try {
            return answer.status() == OK ? Optional.of(ResponsePayload.of(answer.response(), settings.page().asLongValue()).bytes()) : Optional.empty();
        } catch (ResponsePayload.TooLarge e) {
            return Optional.empty();
        }
    }
}
