package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.docket.http.Problems;
import org.docket.platform.Micros;
import org.docket.rules.Status;

/**
 * All verdicts, a page at a time by number, for whoever takes a copy of them. What changes meanwhile may be met before or after it
 * changed; nothing is met twice, and the changes after {@link #position()} tell of all that was met too early.
 */
@ApplicationScoped
public class VerdictCopies {

    private static final List<VerdictFacet> ALL = List.of(VerdictFacet.PUBLIC);

    private final VerdictBoard board;
    private final VerdictJsonCache verdictJsonCache;
    private final PublicVersions publicVersions;
    private final Publisher publisher;

    VerdictCopies(VerdictBoard board, VerdictJsonCache verdictJsonCache, PublicVersions publicVersions, Publisher publisher) {
        this.board = board;
        this.verdictJsonCache = verdictJsonCache;
        this.publicVersions = publicVersions;
        this.publisher = publisher;
    }

    /**
     * Which verdicts are wanted; what is null narrows nothing.
     *
     * @param updatedSince those that the public saw change since
     */
    public record Wanted(Status status, String topic, Instant updatedSince) {

        private List<VerdictFacet> facets() {
            var facets = new ArrayList<>(ALL);
            Stream.ofNullable(status).map(value -> new VerdictFacet(VerdictFacet.STATUS, value)).forEach(facets::add);
            Stream.ofNullable(topic).map(value -> new VerdictFacet(VerdictFacet.TOPIC, value)).forEach(facets::add);
            return facets;
        }

        private long since() {
            return updatedSince == null ? Long.MIN_VALUE : Micros.of(updatedSince);
        }
    }

    /**
     * What was found.
     *
     * @param told in the form that was asked for
     * @param last the number to go on after; 0 at the end
     */
    public record Part(List<Buffer> told, long last) {}

    /** The position of the last change that the public can see. 503 until the board shows what was there at the start. */
    public long position() {
        if (!board.isReady()) {
            throw Problems.busy();
        }
        return board.shown();
    }

    /** How far the board has read the log: what it shows is at least what there was then. */
    public long read() {
        return board.read();
    }

    /** Verdicts with a larger number than {@code after}, as each is read by its id. */
    public Part verdicts(Wanted wanted, long after, int limit) {
        List<BoardEntry> found = found(wanted, after, limit);
        return new Part(verdictJsonCache.made(found).values().stream().map(ReadyAnswer::body).toList(), last(found, limit));
    }

    /** The same as items of a feed of ClaimReviews. */
    public Part reviews(Wanted wanted, long after, int limit) {
        List<BoardEntry> found = found(wanted, after, limit);
        return new Part(publicVersions.of(found).stream().flatMap(chapter -> ClaimReviewFeed.item(chapter, publisher))
                .map(item -> Buffer.buffer(JsonLd.part(item))).toList(), last(found, limit));
    }

    /** That feed at {@code position}, without its items: a JSON object that can be added to. */
    public String feed(Wanted wanted, long position) {
        Instant modified = board.ask(index -> index.lastChanged(wanted.facets(), ChangePoint.END, wanted.since(), 1)).stream()
                .findFirst().map(entry -> Micros.instant(entry.updatedAt())).orElse(null);
        return JsonLd.write(ClaimReviewFeed.head(modified, position, publisher));
    }

    private List<BoardEntry> found(Wanted wanted, long after, int limit) {
        return board.ask(index -> index.byNumber(wanted.facets(), after, wanted.since(), limit));
    }

    private static long last(List<BoardEntry> found, int limit) {
        return found.size() < limit ? 0 : found.getLast().number();
    }
}
