package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import org.docket.platform.ConflictRetry;

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
        Optional<String> key = key();
        return key.isEmpty() ? write.get() : alone(key.get(), () -> written(key.get(), answers.digest(body), write, kept));
    }

    /** What is refused may be refused for the first attempt itself, which another process did meanwhile: then that is the answer. */
    private Response written(String key, String fingerprint, Supplier<Response> write, Function<Response, ?> kept) {
        try {
            return inTransaction(() -> replayedOrWritten(key, fingerprint, write, kept));
        } catch (HttpProblem refused) {
            return QuarkusTransaction.requiringNew().call(() -> stored(key, fingerprint)).orElseThrow(() -> refused);
        }
    }

    private Optional<Response> stored(String key, String fingerprint) {
        return answers.find(key, fingerprint, clock.instant().minus(KEPT));
    }

    /** {@link #once} for a write that needs something slow first, which no transaction waits for. */
    public <T> Response onceAfter(Object body, Supplier<T> slow, Function<T, Response> write) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return write.apply(slow.get());
        }
        String fingerprint = answers.digest(body);
        return alone(key.get(), () -> QuarkusTransaction.joiningExisting()
                .call(() -> stored(key.get(), fingerprint))
                .orElseGet(() -> {
                    T ready = slow.get();
                    return inTransaction(() -> replayedOrWritten(key.get(), fingerprint, () -> write.apply(ready), Response::getEntity));
                }));
    }

    /** Of two that write the same at once, the one that the database refuses runs again. */
    private static Response inTransaction(Supplier<Response> write) {
        return QuarkusTransaction.isActive() ? write.get() : ConflictRetry.get(() -> QuarkusTransaction.requiringNew().call(write::get));
    }

    /** Empty where the client gave none. */
    private Optional<String> key() {
        Optional<String> given = request.header("Idempotency-Key");
        if (given.isPresent() && !KEY.matcher(given.get()).matches()) {
            throw Problems.header("Idempotency-Key", "1 to 255 visible ASCII characters.");
        }
        return given.map(text -> answers.digest(text, request.header("Authorization").orElse(""), request.method(), request.path()));
    }

    private Response alone(String key, Supplier<Response> answer) {
        if (!underWay.add(key)) {
            throw Problems.of(ProblemType.IDEMPOTENCY_KEY_IN_USE);
        }
        try {
            return answer.get();
        } finally {
            underWay.remove(key);
        }
    }

    private Response replayedOrWritten(String key, String fingerprint, Supplier<Response> write, Function<Response, ?> kept) {
        Optional<Response> stored = stored(key, fingerprint);
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
