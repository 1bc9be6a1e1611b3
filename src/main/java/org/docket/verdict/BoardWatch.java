package org.docket.verdict;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.docket.log.NumberedEvent;

/** Tells whoever waits for the board that it has moved on. */
@ApplicationScoped
class BoardWatch {

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Long, CompletableFuture<Long>> tickets = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private record Waiting(BooleanSupplier until, CompletableFuture<Boolean> told) {}

    /** Completes with whether {@code until} came true in time; it is asked at once, and whenever the board has moved. */
    CompletableFuture<Boolean> until(BooleanSupplier until, Duration atMost) {
        var told = new CompletableFuture<Boolean>().completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS);
        var one = new Waiting(until, told);
        waiting.add(one);
        told.whenComplete((reached, failed) -> waiting.remove(one));
        if (until.getAsBoolean()) {
            told.complete(true);
        }
        return told;
    }

    /** Completes with the position of an event that is being appended, once the board shows what it did. */
    CompletableFuture<Long> shown(long ticket, Duration atMost) {
        CompletableFuture<Long> found = tickets.computeIfAbsent(ticket, unseen -> new CompletableFuture<>());
        found.orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).whenComplete((position, failed) -> tickets.remove(ticket));
        return found;
    }

    /** Has {@code listener} run after every move of the board, on the board's own thread. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void moved(List<NumberedEvent> events) {
        if (!tickets.isEmpty()) {
            events.forEach(numbered -> {
                CompletableFuture<Long> found = tickets.get(numbered.event().ticket());
                if (found != null) {
                    found.complete(numbered.position());
                }
            });
        }
        ask();
        listeners.forEach(Runnable::run);
    }

    /** Who waits for something to change does not wait for a process that ends. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        ask();
    }

    private void ask() {
        waiting.stream().filter(one -> one.until().getAsBoolean()).forEach(one -> one.told().complete(true));
    }
}
