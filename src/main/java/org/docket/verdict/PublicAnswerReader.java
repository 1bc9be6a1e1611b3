package org.docket.verdict;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.docket.casework.ClaimFinder;
import org.docket.casework.PublicCase.Withdrawn;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** How every public answer is made that was not ready: on a worker, once the board is as far as was asked, and kept for the next. */
@ApplicationScoped
public class PublicAnswerReader {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What names the verdict in an address. */
    private static final Pattern REFERENCE = Pattern.compile("(?<=^/v1/verdicts/)[^/?]+");

    private final VerdictBoard board;
    private final BoardWatch watch;
    private final ReadyPages pages;
    private final ClaimFinder claimFinder;
    private final PublicVersions publicVersions;
    private final CharSequence cacheControl;

    PublicAnswerReader(VerdictBoard board, BoardWatch watch, ReadyPages pages, ClaimFinder claimFinder, PublicVersions publicVersions, BoardSettings settings) {
        this.claimFinder = claimFinder;
        this.publicVersions = publicVersions;
        this.cacheControl = CacheControl.of(settings);
        this.board = board;
        this.watch = watch;
        this.pages = pages;
    }

    /**
     * A page that any change of the board may change.
     *
     * @param minPosition how far the board must have read; null for as far as it is
     */
    Uni<Response> page(HttpServerRequest request, Long minPosition, Supplier<ReadyAnswer> make) {
        return reached(minPosition).map(ignored -> made(request, make, shown -> true));
    }

    /** A page of what was found by words, once that is as far as was asked; kept where nothing is missing of what the board shows. */
    public Uni<Response> found(HttpServerRequest request, Long minPosition, Supplier<ReadyAnswer> make) {
        return foundUpTo(minPosition).map(ignored -> made(request, make, claimFinder::reached));
    }

    /** Goes on on a worker, once what the log told up to there can be found; 503 when that takes too long. */
    public Uni<Void> foundUpTo(Long minPosition) {
        Uni<Void> board = reached(minPosition);
        return minPosition == null ? board : board
                .chain(() -> Uni.createFrom().completionStage(() -> claimFinder.shows(minPosition, PATIENCE)))
                .onFailure(TimeoutException.class).transform(late -> notReached())
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Response made(HttpServerRequest request, Supplier<ReadyAnswer> make, LongPredicate isWhole) {
        long shown = board.shown();
        boolean whole = isWhole.test(shown);
        ReadyAnswer answer = make.get();
        if (whole) {
            pages.keep(request.uri(), answer, List.of(), shown);
        }
        return PublicHeaders.answer(request, answer, shown);
    }

    /** An answer that every reader may have, and caches may keep as long as others. */
    public ReadyAnswer ready(Buffer body, String type, Instant modified) {
        return ReadyAnswer.of(body, type, modified, cacheControl);
    }

    /** What was waited for: an answer that nobody keeps. */
    public Uni<Response> once(HttpServerRequest request, Long minPosition, Supplier<ReadyAnswer> make) {
        return reached(minPosition).map(ignored -> {
            long shown = board.shown();
            Response answer = PublicHeaders.answer(request, make.get(), shown);
            return Response.fromResponse(answer).header("Cache-Control", null).header("Cache-Control", "no-store").build();
        });
    }

    /**
     * Something of one verdict: 404, 410 or 308 where there is none of its own to be read.
     *
     * @param reference its id or its number
     */
    Uni<Response> about(HttpServerRequest request, Long minPosition, String reference, Function<BoardEntry, ReadyAnswer> make) {
        return reached(minPosition).map(ignored -> {
            long shown = board.shown();
            BoardEntry entry = board.find(reference).orElseThrow(Problems::notFound);
            if (!entry.isPublic()) {
                throw withdrawn(entry);
            }
            if (entry.duplicateOf() != null) {
                return elsewhere(request, entry);
            }
            ReadyAnswer answer = make.apply(entry);
            pages.keep(request.uri(), answer, List.of(entry), shown);
            return PublicHeaders.answer(request, answer, shown);
        });
    }

    /** Goes on on a worker, once the board has come so far; 503 when that takes too long. */
    Uni<Void> reached(Long minPosition) {
        if (!board.isReady()) {
            return Uni.createFrom().failure(Problems.busy());
        }
        Uni<Boolean> there = minPosition == null || board.read() >= minPosition
                ? Uni.createFrom().item(true)
                : Uni.createFrom().completionStage(() -> watch.until(() -> board.read() >= minPosition, PATIENCE));
        return there.emitOn(Infrastructure.getDefaultWorkerPool()).invoke(reached -> {
            if (!reached) {
                throw notReached();
            }
        }).replaceWithVoid();
    }

    /** What is left of a verdict, read from the log; 404 where it is public again by now. */
    HttpProblem withdrawn(BoardEntry entry) {
        return publicVersions.of(List.of(entry)).stream().map(Chapter::seen).filter(Withdrawn.class::isInstance)
                .map(gone -> withdrawn((Withdrawn) gone)).findFirst().orElseGet(Problems::notFound);
    }

    /** Caches keep it for a moment, in the place of the verdict that they had: of what they may not keep they take no notice. */
    static HttpProblem withdrawn(Withdrawn tombstone) {
        HttpProblem gone = Problems.with(ProblemType.WITHDRAWN, "The desk withdrew it: " + tombstone.reason(),
                Map.of("number", tombstone.number(), "publishedAt", tombstone.publishedAt(), "withdrawnAt", tombstone.at(), "reason", tombstone.reason(),
                        "corrections", tombstone.corrections()));
        return HttpProblem.builder(gone).withHeader("Cache-Control", CacheControl.GONE).build();
    }

    /** A duplicate is read where the verdict is that it duplicates, whatever of it was asked for (RFC 9110 section 15.4.9). */
    private static Response elsewhere(HttpServerRequest request, BoardEntry entry) {
        return moved(REFERENCE.matcher(request.uri()).replaceFirst(entry.duplicateOf().toString()));
    }

    /** What is, for good, at another address of ours. */
    static Response moved(String address) {
        return Response.status(Response.Status.PERMANENT_REDIRECT).location(URI.create(address)).header("Cache-Control", "public, max-age=60").build();
    }

    private HttpProblem notReached() {
        HttpProblem late = Problems.with(ProblemType.POSITION_NOT_REACHED, ProblemType.POSITION_NOT_REACHED.explanation(), Map.of("position", board.shown()));
        return HttpProblem.builder(late).withHeader("Retry-After", 1).build();
    }
}
