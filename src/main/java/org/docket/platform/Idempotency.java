package org.docket.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes a POST safe to send again (IETF draft httpapi-idempotency-key-header): the first answer is stored in the
 * transaction of the write, and replayed for a day.
 */
@ApplicationScoped
public class Idempotency {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final Duration KEPT = Duration.ofHours(24);

    private final CurrentRequest request;
    private final StoredAnswers answers;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Idempotency(CurrentRequest request, StoredAnswers answers, Clock clock) {
        this.request = request;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The answer of {@code write}, or the stored one of the first request with this key.
     *
     * @param body what the request said, so that another one with the same key is told apart
     */
    public Response once(Object body, Supplier<Response> write) {
        return once(body, write, Response::getEntity);
    }

    /**
     * @param kept what is stored of the answer's body, for one that holds what must not be
     */
    public Response once(Object body, Supplier<Response> write, Function<Response, ?> kept) {
        Optional<String> given = request.header("Idempotency-Key");
        if (given.isEmpty()) {
            return write.get();
        }
        if (!KEY.matcher(given.get()).matches()) {
            throw Problems.header("Idempotency-Key", "1 to 255 visible ASCII characters.");
        }
        String key = answers.digest(given.get(), request.header("Authorization").orElse(""), request.method(), request.path());
        if (!underWay.add(key)) {
            throw Problems.of(ProblemType.IDEMPOTENCY_KEY_IN_USE);
        }
        try {
            return QuarkusTransaction.joiningExisting().call(() -> replayedOrWritten(key, answers.digest(body), write, kept));
        } finally {
            underWay.remove(key);
        }
    }

    private Response replayedOrWritten(String key, String fingerprint, Supplier<Response> write, Function<Response, ?> kept) {
        Optional<Response> stored = answers.find(key, fingerprint, clock.instant().minus(KEPT));
        if (stored.isPresent()) {
            return stored.get();
        }
        Response answer = write.get();
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            answers.store(key, fingerprint, answer, kept.apply(answer), clock.instant());
        }
        return answer;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetOld() {
        answers.forgetBefore(clock.instant().minus(KEPT));
    }
}
