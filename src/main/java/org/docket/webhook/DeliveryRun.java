package org.docket.webhook;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.docket.webhook.ReceiverLeases.Lease;

/**
 * One receiver's turn: what waits for it is told, and the log read on, until there is nothing that can be told now. What belongs to one lane
 * is told one after the other; several lanes at the same time. One thread does it all; only answers come from elsewhere.
 */
final class DeliveryRun {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK_AROUND = Duration.ofMillis(100);
    private static final int SAVED_AT_ONCE = 100;
    private static final Duration SAVED_EVERY = Duration.ofMillis(500);
    /** So many lanes are refused one after the other, and the receiver is left alone for a while. */
    private static final int ENOUGH = 3;

    private final Lease lease;
    private final Receiver receiver;
    private final CourierTools tools;
    private final BooleanSupplier stopped;
    private final Map<UUID, Deque<PendingDelivery>> lanes = new HashMap<>();
    private final Deque<UUID> ready = new ArrayDeque<>();
    private final Set<UUID> refused = new HashSet<>();
    private final Map<String, Notice> atHand = new HashMap<>();
    private final BlockingQueue<DeliveryOutcome> came = new LinkedBlockingQueue<>();
    private final List<DeliveryOutcome> unsaved = new ArrayList<>();
    private final Instant begun;
    private Instant savedAt;
    private Instant renewedAt;
    private long position;
    private int waiting;
    private int underWay;
    private boolean probing;
    private Instant failingSince;
    private boolean over;

    DeliveryRun(Lease lease, Receiver receiver, CourierTools tools, BooleanSupplier stopped) {
        this.lease = lease;
        this.receiver = receiver;
        this.tools = tools;
        this.stopped = stopped;
        this.position = receiver.position();
        this.probing = receiver.failures() > 0;
        this.failingSince = receiver.failingSince();
        this.begun = tools.clock().instant();
        this.savedAt = begun;
        this.renewedAt = begun;
    }

    /**
     * What there is to note at its end.
     *
     * @param position how far the log was read; what nobody wants of it is not noted before
     * @param dueAt when there may be something to do again
     */
    record Rest(long position, Instant dueAt, List<DeliveryOutcome> unsaved) {}

    Rest run() throws SQLException, InterruptedException {
        tools.deliveries().waiting(receiver.id()).forEach(this::line);
        lanes.entrySet().stream().filter(lane -> isDue(lane.getValue().peek()))
                .sorted(Comparator.comparing((Map.Entry<UUID, Deque<PendingDelivery>> lane) -> lane.getValue().peek().attempts())
                        .thenComparing(lane -> lane.getValue().peek().position()))
                .forEach(lane -> ready.add(lane.getKey()));
        boolean more = true;
        while (more) {
            if (!isOver()) {
                read();
                launch();
            }
            more = underWay > 0;
            if (more) {
                settle();
            }
        }
        return new Rest(position, dueAgain(), unsaved);
    }

    private boolean isOver() {
        return over || stopped.getAsBoolean() || tools.clock().instant().isAfter(begun.plus(LONGEST));
    }

    private boolean isDue(PendingDelivery next) {
        return !next.nextAt().isAfter(tools.clock().instant()) && next.position() <= tools.notices().head();
    }

    private void line(PendingDelivery row) {
        lanes.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>()).add(row);
        waiting++;
    }

    /** Reads the log on, as long as there is room for what waits. */
    private void read() throws SQLException {
        while (!over && waiting < tools.settings().waiting() && ready.size() < tools.settings().atOnce() && position < tools.notices().head()) {
            Notices.Read read = tools.notices().after(position);
            List<Notice> wanted = read.notices().stream().filter(receiver::wants).toList();
            List<PendingDelivery> rows = wanted.stream().map(this::row).toList();
            if (read.upTo() == position) {
                return;
            }
            if (!rows.isEmpty() && !tools.turns().advance(lease, read.upTo(), rows, wanted)) {
                over = true;
                return;
            }
            position = read.upTo();
            wanted.forEach(notice -> atHand.put(notice.messageId(), notice));
            rows.forEach(this::enter);
        }
    }

    private PendingDelivery row(Notice notice) {
        Deque<PendingDelivery> before = lanes.get(notice.lane());
        Instant now = tools.clock().instant();
        Instant next = before == null || before.isEmpty() || before.peek().nextAt().isBefore(now) ? now : before.peek().nextAt();
        return new PendingDelivery(tools.ids().next(), notice.messageId(), notice.position(), notice.lane(), 0, null, next);
    }

    private void enter(PendingDelivery row) {
        boolean first = !lanes.containsKey(row.lane());
        line(row);
        if (first && isDue(row)) {
            ready.add(row.lane());
        }
    }

    /** Tells what can be told: of a receiver that took nothing before, one thing at a time until it takes one. */
    private void launch() {
        while (!over && !ready.isEmpty() && underWay < (probing ? 1 : tools.settings().atOnce())) {
            PendingDelivery next = lanes.get(ready.poll()).peek();
            underWay++;
            Optional<Notice> notice = Optional.ofNullable(atHand.get(next.messageId())).or(() -> tools.notices().find(next.messageId(), next.position())).filter(receiver::mayHave);
            if (notice.isPresent()) {
                tools.sender().send(receiver, notice.get()).onComplete(done -> came.add(tools.backoff().of(next, done.result())));
            } else {
                came.add(tools.backoff().of(next, DeliveryAttempt.atNothing(tools.clock().instant())));
            }
        }
    }

    /** Waits a moment for answers, and notes what came of them. */
    private void settle() throws SQLException, InterruptedException {
        DeliveryOutcome first = came.poll(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
        for (DeliveryOutcome outcome = first; outcome != null; outcome = came.poll()) {
            underWay--;
            unsaved.add(outcome);
            take(outcome);
        }
        Instant now = tools.clock().instant();
        if (unsaved.size() >= SAVED_AT_ONCE || now.isAfter(savedAt.plus(SAVED_EVERY))) {
            save();
        }
        if (now.isAfter(renewedAt.plus(tools.settings().lease().dividedBy(3)))) {
            over |= !tools.turns().goOn(lease);
            renewedAt = now;
        }
    }

    private void take(DeliveryOutcome outcome) throws SQLException {
        tools.told(receiver, outcome);
        Deque<PendingDelivery> lane = lanes.get(outcome.waiting().lane());
        if (outcome.state() == DeliveryState.WAITING) {
            lane.removeFirst();
            lane.addFirst(outcome.waiting().next(outcome.firstAt(), outcome.nextAt()));
        } else {
            lane.removeFirst();
            waiting--;
            atHand.remove(outcome.waiting().messageId());
            if (lane.isEmpty()) {
                lanes.remove(outcome.waiting().lane());
            } else {
                ready.add(outcome.waiting().lane());
            }
        }
        if (outcome.attempt().wasMade()) {
            judge(outcome);
        }
    }

    /** What an attempt says of the receiver. */
    private void judge(DeliveryOutcome outcome) throws SQLException {
        if (outcome.attempt().isTaken()) {
            refused.clear();
            recover();
            return;
        }
        refused.add(outcome.waiting().lane());
        if (failingSince == null) {
            failingSince = outcome.attempt().at();
            tools.turns().failing(lease, failingSince);
        }
        boolean gone = outcome.attempt().isRefusedForGood();
        if (gone || !outcome.attempt().at().isBefore(failingSince.plus(tools.settings().retryFor()))) {
            save();
            tools.webhooks().stop(receiver.id(), gone ? WebhookState.GONE : WebhookState.FAILING);
            over = true;
        } else if (!over && (probing || refused.size() >= ENOUGH)) {
            tools.turns().brokenOff(lease);
            over = true;
        }
    }

    private void recover() throws SQLException {
        if (failingSince == null && !probing) {
            return;
        }
        save();
        tools.turns().recovered(lease);
        failingSince = null;
        if (probing) {
            probing = false;
            over = true;
        }
    }

    private void save() throws SQLException {
        if (!unsaved.isEmpty()) {
            tools.deliveries().turnedOut(receiver.id(), unsaved);
            unsaved.clear();
        }
        savedAt = tools.clock().instant();
    }

    /** At once, unless it is left alone for a while, or nothing new may come before something old is through. */
    private Instant dueAgain() {
        Instant now = tools.clock().instant();
        if (probing || refused.size() >= ENOUGH) {
            return now.plus(tools.backoff().pause(receiver.failures() + 1));
        }
        return waiting < tools.settings().waiting() ? now
                : lanes.values().stream().map(lane -> lane.peek().nextAt()).min(Comparator.naturalOrder()).orElse(now);
    }
}
