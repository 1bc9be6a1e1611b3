package org.docket.verdict;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.docket.casework.CaseView.LinkView;
import org.docket.casework.ClaimFinder;
import org.docket.http.Problems;

/** How pages of what is public are made, kept, and sent as other public answers are: by a key, which is their address with their language. */
@ApplicationScoped
public class PublicPageReader {

    private final PublicAnswerReader reads;
    private final VerdictBoard board;
    private final ReadyPages pages;
    private final StoryReader storyReader;
    private final ClaimFinder claimFinder;
    private final CharSequence cacheControl;

    PublicPageReader(PublicAnswerReader reads, VerdictBoard board, ReadyPages pages, StoryReader storyReader, ClaimFinder claimFinder, BoardSettings settings) {
        this.reads = reads;
        this.board = board;
        this.pages = pages;
        this.storyReader = storyReader;
        this.claimFinder = claimFinder;
        this.cacheControl = CacheControl.of(settings);
    }

    /** What becomes of a request for the page of a verdict. */
    public sealed interface Made permits Page, Elsewhere {}

    /**
     * A page of HTML.
     *
     * @param modified since when it says what it says
     * @param policy what a browser may load for it
     * @param byLanguage whether what the browser prefers decides on its language
     */
    public record Page(String html, Instant modified, String policy, boolean byLanguage) implements Made {}

    /** That the page is, for good, at another address of ours. */
    public record Elsewhere(String address) implements Made {}

    /** Sends what is kept under {@code key}, from the event loop; false where it has to be made. */
    public boolean send(HttpServerRequest request, String key) {
        Optional<ReadyAnswer> ready = board.isReady() ? pages.find(key) : Optional.empty();
        ready.ifPresent(answer -> PublicHeaders.send(request, answer, board.shown()));
        return ready.isPresent();
    }

    /** A page that any change of the board may change. */
    public Uni<Response> page(HttpServerRequest request, String key, Supplier<Page> make) {
        return reads.reached(null).map(ignored -> {
            long shown = board.shown();
            return keep(request, key, make.get(), List.of(), shown);
        });
    }

    /** The same of what was found by words, kept where nothing is missing of what the board shows. */
    public Uni<Response> found(HttpServerRequest request, String key, Supplier<Page> make) {
        return reads.reached(null).map(ignored -> {
            long shown = board.shown();
            boolean whole = claimFinder.reached(shown);
            return whole ? keep(request, key, make.get(), List.of(), shown)
                    : PublicHeaders.answer(request, ReadyAnswer.of(make.get(), cacheControl), shown);
        });
    }

    /** A page about one verdict: 404 where there never was one of that number, 410 where it was withdrawn. */
    public Uni<Response> verdict(HttpServerRequest request, String key, long number, Function<VerdictPageData, Made> make) {
        return reads.reached(null).map(ignored -> {
            long shown = board.shown();
            BoardEntry entry = board.ask(index -> index.ofNumber(number)).orElseThrow(Problems::notFound);
            if (!entry.isPublic()) {
                throw reads.withdrawn(entry);
            }
            VerdictPageData verdictPageData = storyReader.of(entry);
            return switch (make.apply(verdictPageData)) {
                case Page page -> keep(request, key, page, about(entry, verdictPageData), shown);
                case Elsewhere elsewhere -> PublicAnswerReader.moved(elsewhere.address());
            };
        });
    }

    private Response keep(HttpServerRequest request, String key, Page page, List<BoardEntry> about, long shown) {
        ReadyAnswer answer = ReadyAnswer.of(page, cacheControl);
        pages.keep(key, answer, about, shown);
        return PublicHeaders.answer(request, answer, shown);
    }

    /** It tells of its neighbors too. */
    private List<BoardEntry> about(BoardEntry entry, VerdictPageData verdictPageData) {
        var about = new ArrayList<BoardEntry>(List.of(entry));
        verdictPageData.verdict().links().stream().map(LinkView::caseId).forEach(other -> board.find(other).ifPresent(about::add));
        return List.copyOf(about);
    }
}
