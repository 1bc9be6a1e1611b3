package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.roaringbitmap.RoaringBitmap;

/** The board for other packages that tell of verdicts. */
@ApplicationScoped
public class PublicVerdicts {

    private static final List<VerdictFacet> ALL = List.of(VerdictFacet.PUBLIC);

    private final VerdictBoard board;
    private final PublicVersions publicVersions;
    private final RecentVerdictCache recentVerdictCache;
    private final BoardWatch watch;

    PublicVerdicts(VerdictBoard board, PublicVersions publicVersions, RecentVerdictCache recentVerdictCache, BoardWatch watch) {
        this.board = board;
        this.publicVersions = publicVersions;
        this.recentVerdictCache = recentVerdictCache;
        this.watch = watch;
    }

    /**
     * Something that changed.
     *
     * @param position the place in the log of its last change
     * @param seen what the public sees of it; empty for what it no longer sees
     */
    public record Changed(UUID id, long number, long position, Optional<Seen> seen) {}

    /** A verdict as the public sees it since {@code at}. */
    public record Seen(Published verdict, Instant at) {

        /** What the verdict amounts to: the name of its rating, or the word for its status, in the claim's language. */
        public String rating() {
            return ReviewScale.shown(verdict, verdict.claim().language());
        }
    }

    public boolean isReady() {
        return board.isReady();
    }

    /** How far the log was read. */
    public long read() {
        return board.read();
    }

    /** How many verdicts there are, withdrawn ones included. */
    public int size() {
        return board.size();
    }

    /** Has {@code listener} run whenever more was read; it must not take long. */
    public void listen(Runnable listener) {
        watch.listen(listener);
    }

    /** What changed after {@code number} at {@code position}, each verdict once, in the order of the last changes. */
    public List<Changed> changedAfter(long position, long number, int limit) {
        List<BoardEntry> found = board.ask(index -> index.changedAfter(new ChangePoint(position, number), limit));
        Map<UUID, Seen> seen = seen(found.stream().filter(BoardEntry::isPublic).toList());
        return found.stream()
                .map(entry -> new Changed(entry.id(), entry.number(), entry.position(), Optional.ofNullable(seen.get(entry.id()))))
                .toList();
    }

    /** The numbers of what is public at this moment. */
    public LongPredicate numbers() {
        RoaringBitmap numbers = board.ask(index -> index.numbers(ALL, Long.MIN_VALUE));
        return number -> numbers.contains((int) number);
    }

    /** Those that are public, in the order of {@code ids}. */
    public List<Seen> of(List<UUID> ids) {
        List<BoardEntry> entries = ids.stream().flatMap(id -> board.find(id).stream()).filter(BoardEntry::isPublic).toList();
        Map<UUID, Chapter> found = found(entries);
        found.values().forEach(recentVerdictCache::keep);
        return entries.stream().flatMap(entry -> Optional.ofNullable(found.get(entry.id())).flatMap(PublicVerdicts::seen).stream()).toList();
    }

    private Map<UUID, Seen> seen(List<BoardEntry> entries) {
        return found(entries).values().stream()
                .flatMap(chapter -> seen(chapter).stream())
                .collect(Collectors.toMap(seen -> seen.verdict().id(), Function.identity()));
    }

    /** Those that are not at hand are read from the log in one statement. */
    private Map<UUID, Chapter> found(List<BoardEntry> entries) {
        var found = new HashMap<UUID, Chapter>();
        entries.forEach(entry -> recentVerdictCache.find(entry).ifPresent(chapter -> found.put(entry.id(), chapter)));
        publicVersions.of(entries.stream().filter(entry -> !found.containsKey(entry.id())).toList())
                .forEach(chapter -> found.put(chapter.seen().id(), chapter));
        return found;
    }

    private static Optional<Seen> seen(Chapter chapter) {
        return chapter.seen() instanceof Published verdict ? Optional.of(new Seen(verdict, chapter.at())) : Optional.empty();
    }
}
