package org.docket.verdict;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Those who read the stream and have been told everything, by the event loop that they belong to and by format: one task tells all of a loop the same. */
@ApplicationScoped
class StreamReaders {

    /** Before whatever stands between takes the silence for the end. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final Map<Seat, Set<StreamReader>> seats = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Counter dropped;

    StreamReaders(Vertx vertx, MeterRegistry metrics) {
        dropped = metrics.counter("docket.stream.dropped");
        metrics.gauge("docket.stream.readers", count);
        vertx.setPeriodic(SILENCE.toMillis(), ignored -> keepAlive());
    }

    /** Where readers are told together. */
    private record Seat(Context loop, StreamFormat format) {

        static Seat of(StreamReader reader) {
            return new Seat(reader.loop(), reader.format());
        }
    }

    /** It is told what is sent from now on; what was sent before and still waits for its turn on the loop, it knows already. */
    void add(StreamReader reader) {
        count.incrementAndGet();
        Set<StreamReader> readers = seats.computeIfAbsent(Seat.of(reader), seat -> ConcurrentHashMap.newKeySet());
        reader.loop().runOnContext(ignored -> {
            readers.add(reader);
            if (reader.isGone()) {
                remove(reader);
            }
        });
    }

    void remove(StreamReader reader) {
        reader.leave();
        if (seats.getOrDefault(Seat.of(reader), Set.of()).remove(reader)) {
            count.decrementAndGet();
        }
    }

    boolean isEmpty() {
        return count.get() == 0;
    }

    /** @param frames made once for each format that somebody reads */
    void send(Function<StreamFormat, Buffer> frames) {
        var made = new EnumMap<StreamFormat, Buffer>(StreamFormat.class);
        seats.forEach((seat, readers) -> {
            Buffer all = made.computeIfAbsent(seat.format(), frames);
            seat.loop().runOnContext(ignored -> readers.forEach(reader -> send(reader, all)));
        });
    }

    /** Whoever still reads what was sent before hears no silence, and is not taken for one who cannot keep up. */
    private void keepAlive() {
        each(reader -> {
            if (!reader.isFull()) {
                send(reader, HEARTBEAT);
            }
        });
    }

    void endAll() {
        each(reader -> {
            reader.end();
            remove(reader);
        });
    }

    /** On the loop that they belong to. */
    private void each(Consumer<StreamReader> task) {
        seats.forEach((seat, readers) -> seat.loop().runOnContext(ignored -> readers.forEach(task)));
    }

    private void send(StreamReader reader, Buffer frames) {
        if (!reader.send(frames)) {
            dropped.increment();
            remove(reader);
        }
    }
}
