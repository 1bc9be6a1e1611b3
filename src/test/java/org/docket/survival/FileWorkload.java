package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.survival.Bringer.Brought;

/** Files that arrive: each acknowledged one has its bytes. A file without a row is swept at once, so that the sweep meets files that just arrive. */
final class FileWorkload implements KillWorkload {

    private static final int CLIENTS = 2;
    private static final int FILES_A_ROUND = Kills.share(3);
    private static final long SEED = 20_261_125;

    private final Random random = new Random(SEED);
    private final List<Brought> all = new ArrayList<>();
    private Queue<Brought> last = new ConcurrentLinkedQueue<>();

    @Override
    public Map<String, String> settings() {
        return Map.of("DOCKET_FILES_SWEEP_AFTER", "PT0S");
    }

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) throws Exception {
        all.addAll(last);
        last = new ConcurrentLinkedQueue<>();
        URI files = URI.create("http://localhost:" + program.port() + Bringer.item(desk));
        var clients = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new Bringer(files, random.nextLong(), last, round.pace(this)));
        }
        return clients;
    }

    @Override
    public boolean isWorthKilling() {
        return last.size() >= FILES_A_ROUND;
    }

    @Override
    public void checkRestarted(Program program, Wire desk) throws IOException, InterruptedException {
        haveTheirBytes(last);
    }

    @Override
    public void verify(Program program, Wire desk) throws IOException, InterruptedException {
        haveTheirBytes(all);
        System.out.printf("files acknowledged, all found: %d (seed %d)%n", all.size() + last.size(), SEED);
        Path incoming = program.folder().resolve("files/incoming");
        await("the folder of the one that runs").atMost(Duration.ofSeconds(30)).until(() -> list(incoming), left -> left.size() == 1);
    }

    private static void haveTheirBytes(Iterable<Brought> acknowledged) throws IOException, InterruptedException {
        for (Brought file : acknowledged) {
            assertThat(Bringer.sha256(Bringer.read(file))).isEqualTo(file.sha256());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.toList();
        }
    }
}
