package org.docket.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.Problems;

/** The bodies of verdicts, ready to be sent; as many as there is room for, the others are made again from the log when asked for. */
@Singleton
class VerdictJsonCache {

    private final PublicVersions publicVersions;
    private final VerdictJsonWriter verdictJsonWriter;
    private final CharSequence cacheControl;
    private final Cache<UUID, ReadyAnswer> ready;

    VerdictJsonCache(PublicVersions publicVersions, VerdictJsonWriter verdictJsonWriter, BoardSettings settings) {
        this.publicVersions = publicVersions;
        this.verdictJsonWriter = verdictJsonWriter;
        this.cacheControl = CacheControl.of(settings);
        this.ready = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((UUID id, ReadyAnswer answer) -> answer.size())
                .build();
    }

    /** Empty when it has to be made first. */
    Optional<ReadyAnswer> ready(BoardEntry entry) {
        ReadyAnswer found = ready.getIfPresent(entry.id());
        return found != null && found.isOf(entry) ? Optional.of(found) : Optional.empty();
    }

    /** By verdict, in the order of {@code entries}; those that are not ready are made from the log in one statement. */
    SequencedMap<UUID, ReadyAnswer> made(List<BoardEntry> entries) {
        var missing = new ArrayList<BoardEntry>();
        var made = new LinkedHashMap<UUID, ReadyAnswer>();
        for (BoardEntry entry : entries) {
            Optional<ReadyAnswer> found = ready(entry);
            made.put(entry.id(), found.orElse(null));
            found.ifPresentOrElse(answer -> { }, () -> missing.add(entry));
        }
        publicVersions.of(missing).forEach(chapter -> made.put(chapter.seen().id(), made(chapter).orElse(null)));
        made.values().removeIf(Objects::isNull);
        return made;
    }

    /** 404 for one that was withdrawn meanwhile. */
    ReadyAnswer made(BoardEntry entry) {
        return Optional.ofNullable(made(List.of(entry)).get(entry.id())).orElseThrow(Problems::notFound);
    }

    /** Empty for one that was withdrawn meanwhile. */
    private Optional<ReadyAnswer> made(Chapter chapter) {
        return chapter.seen() instanceof Published seen
                ? Optional.of(keep(seen.id(), write(seen, chapter.position(), chapter.at()), chapter.at()))
                : Optional.empty();
    }

    ReadyAnswer keep(UUID id, Buffer body, Instant at) {
        ReadyAnswer answer = ReadyAnswer.ofVerdict(body, at, cacheControl);
        ready.put(id, answer);
        return answer;
    }

    void drop(UUID id) {
        ready.invalidate(id);
    }

    Buffer write(Published seen, long position, Instant at) {
        return verdictJsonWriter.write(Verdict.of(seen, position, at));
    }
}
