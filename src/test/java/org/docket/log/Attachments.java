package org.docket.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.EvidenceInput;
import org.docket.casework.Proposer;
import org.docket.http.IfMatch;
import org.docket.log.Attachments.Attempt;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Stance;

/** One of many who attach evidence to the same cases, and of whom some change their mind before they commit. */
final class Attachments implements Callable<List<Attempt>> {

    private static final IfMatch ANY = IfMatch.of(null);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(4);

    private final CaseFileWriter caseFileWriter;
    private final List<UUID> cases;
    private final UUID source;
    private final int count;
    private final Random random;

    /** @param random who attaches what, when, and whether it is kept */
    Attachments(CaseFileWriter caseFileWriter, List<UUID> cases, UUID source, int count, Random random) {
        this.caseFileWriter = caseFileWriter;
        this.cases = cases;
        this.source = source;
        this.count = count;
        this.random = random;
    }

    /** A transaction that attached {@code item}; the times are those of {@link System#nanoTime}, just outside of it. */
    record Attempt(UUID item, boolean committed, long beganAt, long endedAt) {}

    @Override
    public List<Attempt> call() {
        var attempts = new ArrayList<Attempt>();
        for (int made = 0; made < count; made++) {
            boolean committed = random.nextInt(10) > 0;
            long beganAt = System.nanoTime();
            UUID item = committed ? QuarkusTransaction.requiringNew().call(this::attach) : attachInVain();
            attempts.add(new Attempt(item, committed, beganAt, System.nanoTime()));
        }
        return attempts;
    }

    private UUID attachInVain() {
        var attached = new AtomicReference<UUID>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                attached.set(attach());
                throw new ChangedMind();
            });
        } catch (ChangedMind rolledBack) {
            return attached.get();
        }
        throw new AssertionError("committed in spite of the exception");
    }

    private static final class ChangedMind extends RuntimeException {}

    /** The pause lets others draw later tickets and commit before this one. */
    private UUID attach() {
        UUID item = caseFileWriter.attach(cases.get(random.nextInt(cases.size())), ANY, evidence(), new Proposer(Author.program("attacher"), null)).id();
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
        return item;
    }

    private EvidenceInput evidence() {
        return new EvidenceInput(EvidenceKind.DOCUMENT, Stance.CONTEXT, source, 3, null, null, null, null, null, Set.of(), null, Set.of());
    }
}
