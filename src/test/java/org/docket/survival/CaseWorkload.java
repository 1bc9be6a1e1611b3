package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;

/** People who verify cases: every acknowledged write is in the case and in its history. */
final class CaseWorkload implements KillWorkload {

    private static final int CLIENTS = 4;
    private static final int WRITES_A_CLIENT = Kills.share(10);

    private final List<Acknowledged> all = new ArrayList<>();
    private Queue<Acknowledged> last = new ConcurrentLinkedQueue<>();

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) throws Exception {
        return writers(desk, round.pace(this));
    }

    /** Writers of a new round. */
    List<Callable<Void>> writers(Wire desk, Pace pace) throws IOException, InterruptedException {
        all.addAll(last);
        last = new ConcurrentLinkedQueue<>();
        var parties = Writer.Parties.added(desk);
        var writers = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            writers.add(new Writer(desk, parties, last, pace));
        }
        return writers;
    }

    @Override
    public boolean isWorthKilling() {
        return last.stream().mapToInt(file -> file.writes().size()).sum() > CLIENTS * WRITES_A_CLIENT;
    }

    @Override
    public void checkRestarted(Program program, Wire desk) throws IOException, InterruptedException {
        areFound(desk, last);
    }

    @Override
    public void verify(Program program, Wire desk) throws IOException, InterruptedException {
        areFound(desk, all);
        areFound(desk, last);
        System.out.printf("cases acknowledged, all found: %d%n", all.size() + last.size());
    }

    /** Every case as far as it was acknowledged, and at most the one write more that was under way. */
    private static void areFound(Wire desk, Collection<Acknowledged> acknowledged) throws IOException, InterruptedException {
        for (Acknowledged file : acknowledged) {
            Stored stored = Stored.read(desk, file.caseId());
            assertThat(stored.writes()).as(file.caseId()).startsWith(file.writes().toArray(String[]::new))
                    .hasSizeBetween(file.writes().size(), file.writes().size() + 1);
            isWhole(stored);
        }
    }

    /** The rows and the events of one case agree, whichever write was the last. */
    private static void isWhole(Stored stored) {
        assertThat(stored.versions()).isEqualTo(LongStream.rangeClosed(1, stored.version()).boxed().toList());
        assertThat(stored.versions()).containsAll(stored.turned());
        assertThat(stored.status()).isEqualTo(stored.statusTold());
        assertThat(stored.items()).isEqualTo(stored.itemsTold());
        assertThat(stored.withdrawn()).isEqualTo(stored.withdrawnTold());
    }
}
