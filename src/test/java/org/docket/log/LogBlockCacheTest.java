package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.log.Crowd.repeated;
import static org.docket.log.Crowd.together;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.docket.rules.Reliability;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers side by side are given, while the log grows under them. */
@QuarkusTest
@Tag("postgresql")
class LogBlockCacheTest {

    private static final int READERS = 5;
    private static final int WRITTEN = 200;

    private final LogBlockCache blocks;
    private final LogHistory history;
    private final PositionAssigner positionAssigner;
    private final SourceDesk sources;

    @Inject
    LogBlockCacheTest(LogBlockCache blocks, LogHistory history, PositionAssigner positionAssigner, SourceDesk sources) {
        this.blocks = blocks;
        this.history = history;
        this.positionAssigner = positionAssigner;
        this.sources = sources;
    }

    @Test
    void every_reader_is_given_every_event_once_and_in_order() throws Exception {
        long begun = history.head();
        Callable<Integer> writer = repeated(WRITTEN, this::addSource);
        Stream<Callable<Integer>> readers = IntStream.range(0, READERS).mapToObj(one -> () -> {
            long position = begun - begun % (one == 0 ? LogBlockCache.SIZE : one);
            while (position < begun + WRITTEN) {
                List<NumberedEvent> batch = blocks.after(position);
                assertThat(batch).extracting(NumberedEvent::position).isEqualTo(LongStream.rangeClosed(position + 1, position + batch.size()).boxed().toList());
                position += batch.size();
            }
            return WRITTEN;
        });
        together(Stream.concat(Stream.of(writer), readers).toList());
    }

    @Test
    void nothing_is_beyond_the_end() throws Exception {
        addSource();
        positionAssigner.next();
        long head = history.head();
        assertThat(blocks.after(head - 1)).isNotEmpty();
        assertThat(blocks.after(history.head())).isEmpty();
        assertThat(blocks.after(head + LogBlockCache.SIZE / 2)).isEmpty();
    }

    private Object addSource() {
        return sources.add(new SourceFacts("Read by many", SourceKind.OTHER, Reliability.B, null, false, null), Author.program("adder"));
    }
}
