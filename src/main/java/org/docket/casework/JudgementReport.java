package org.docket.casework;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.JudgementChange.What;
import org.docket.log.Author;
import org.docket.log.Sequencer;
import org.docket.platform.Ids;
import org.docket.rating.RatingVocabulary;

/**
 * Judges every case by the present rules and settings, and lists each one whose standing, basis or rating is another than the one on record. Reads in
 * batches, each in a transaction of its own. Can store the standings; a basis is recorded by a move, a rating by an edit.
 */
@ApplicationScoped
public class JudgementReport {

    private static final int BATCH = 200;
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(5);
    private static final Author RULES = Author.program("rules");

    private final Cases cases;
    private final CaseEventWriter caseEventWriter;
    private final RatingVocabulary ratings;
    private final Sequencer sequencer;
    private final Clock clock;

    JudgementReport(Cases cases, CaseEventWriter caseEventWriter, RatingVocabulary ratings, Sequencer sequencer, Clock clock) {
        this.cases = cases;
        this.caseEventWriter = caseEventWriter;
        this.ratings = ratings;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /** @param last the last case of the batch; null when there are no more */
    private record Batch(UUID last, int judged, List<UUID> turned, List<JudgementChange> changes) {}

    /**
     * Prints a line for each change, and the counts.
     *
     * @param storing whether changed standings are stored, each with its event
     * @return 0
     */
    public int run(PrintStream out, boolean storing) throws Exception {
        long all = QuarkusTransaction.requiringNew().call(() -> cases.count());
        Map<What, Integer> counts = new EnumMap<>(What.class);
        int judged = 0;
        int changed = 0;
        Instant reportedAt = clock.instant();
        UUID after = Ids.FIRST;
        while (after != null) {
            UUID from = after;
            Batch batch = QuarkusTransaction.requiringNew().call(() -> batch(from));
            if (storing) {
                batch.turned().forEach(id -> QuarkusTransaction.requiringNew().run(() -> store(id)));
            }
            batch.changes().forEach(change -> out.println(change.line()));
            batch.changes().forEach(change -> counts.merge(change.what(), 1, Integer::sum));
            changed += (int) batch.changes().stream().map(JudgementChange::number).distinct().count();
            judged += batch.judged();
            after = batch.last();
            if (clock.instant().isAfter(reportedAt.plus(PROGRESS_EVERY))) {
                reportedAt = clock.instant();
                Log.infof("cases judged by the present rules: done=%d of=%d", judged, all);
            }
        }
        sequencer.drain();
        out.printf("%d cases judged, %d differ from what is on record: standing of %d, basis of %d, rating of %d%n", judged, changed,
                counts.getOrDefault(What.STANDING, 0), counts.getOrDefault(What.BASIS, 0), counts.getOrDefault(What.RATING, 0));
        out.println(storing ? "Stored: the standings. A move records a basis, an edit a rating." : "Dry run: nothing was stored.");
        return 0;
    }

    private Batch batch(UUID after) {
        List<UUID> ids = cases.ids(after, BATCH);
        List<Case> files = cases.shown(ids);
        List<JudgedCase> judgements = caseEventWriter.judge(files);
        var changes = new ArrayList<JudgementChange>();
        var turned = new ArrayList<UUID>();
        for (int i = 0; i < files.size(); i++) {
            Case file = files.get(i);
            List<JudgementChange> found = JudgementChange.of(file, judgements.get(i), ratings);
            changes.addAll(found);
            if (found.stream().anyMatch(change -> change.what() == What.STANDING)) {
                turned.add(file.id);
            }
        }
        return new Batch(ids.size() < BATCH ? null : ids.getLast(), files.size(), turned, changes);
    }

    /** Judges the case once more under its lock, because a writer may have changed it since it was read. */
    private void store(UUID id) {
        Case file = cases.locked(id).orElseThrow();
        JudgedCase judged = caseEventWriter.judge(file);
        if (judged.judgement().standing() != file.standing) {
            file.touch(clock.instant());
            caseEventWriter.turn(file, judged, RULES);
        }
    }
}
