package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.docket.platform.Call;
import org.docket.platform.Exchange;
import org.docket.platform.Journey;
import org.docket.platform.Outside;
import org.docket.platform.Target;

/** What is at an address in the public internet, to be looked at and not kept. Asks as carefully as captures do. */
@ApplicationScoped
public class LivePageReader {

    private static final int OK = 200;

    private final Outside outside;
    private final CaptureSettings settings;

    LivePageReader(Outside outside, CaptureSettings settings) {
        this.outside = outside;
        this.settings = settings;
    }

    /**
     * Waits for the answer: never on the event loop, never in a transaction.
     *
     * @param type of what is wanted, such as {@code image/*}; whoever answers may send something else
     * @return empty where nothing is to be had, for whatever reason: which one would tell what addresses there are
     */
    public Optional<byte[]> fetch(String url, String type) {
        Call call = Call.get(Map.of("Accept", type, "Accept-Encoding", "identity"));
        return Target.of(url).map(target -> outside.follow(target, call).toCompletionStage().toCompletableFuture().join())
                .filter(journey -> journey.failure().isEmpty()).flatMap(this::read);
    }

    private Optional<byte[]> read(Journey journey) {
        Exchange answer = journey.hops().getLast();
        try {
            return answer.status() == OK ? Optional.of(ResponsePayload.of(answer.response(), settings.page().asLongValue()).bytes()) : Optional.empty();
        } catch (ResponsePayload.TooLarge e) {
            return Optional.empty();
        }
    }
}
