package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;

/** A packaged program that runs several workloads at the same time and is killed in the middle of all of them. */
final class KilledProgram implements AutoCloseable {

    private static final int LATEST_KILL_MILLIS = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Program program;
    private final List<KillWorkload> workloads;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Wire desk;
    private int rounds;

    private KilledProgram(Program program, List<KillWorkload> workloads) {
        this.program = program;
        this.workloads = workloads;
    }

    /** Starts {@code program} with the settings of all workloads and prepares each of them. */
    static KilledProgram start(Program program, KillWorkload... workloads) throws Exception {
        var killed = new KilledProgram(program.with(settings(List.of(workloads))), List.of(workloads));
        try {
            killed.desk = killed.program.start();
            for (KillWorkload workload : workloads) {
                workload.prepare(killed.program, killed.desk);
            }
            return killed;
        } catch (Exception | Error e) {
            killed.close();
            throw e;
        }
    }

    private static Map<String, String> settings(List<KillWorkload> workloads) {
        var settings = new HashMap<String, String>();
        for (KillWorkload workload : workloads) {
            workload.settings().forEach((name, value) -> assertThat(settings.putIfAbsent(name, value)).as(name).isIn(null, value));
        }
        return settings;
    }

    Program program() {
        return program;
    }

    /** The program as it runs now. */
    Wire desk() {
        return desk;
    }

    /** {@code times} times: runs all workloads until each has done enough, kills the program a moment later and starts it again. */
    void kill(int times) throws Exception {
        for (int kill = 1; kill <= times; kill++) {
            workUntilKilled(new KillRound(rounds++));
            if (Kills.ARE_MANY || kill == times) {
                verifyLog();
            }
            start();
        }
    }

    private void start() throws Exception {
        desk = program.start();
        for (KillWorkload workload : workloads) {
            workload.checkRestarted(program, desk);
        }
    }

    private void workUntilKilled(KillRound round) throws Exception {
        var working = new ArrayList<Future<Void>>();
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            try {
                for (KillWorkload workload : workloads) {
                    workload.clients(program, desk, round).forEach(client -> working.add(pool.submit(client)));
                }
                awaitEach(round, "has enough acknowledged", KillWorkload::isWorthKilling, working);
                round.beginLastWork();
                awaitEach(round, "is under way", KillWorkload::isUnderWay, working);
                round.release();
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
            } finally {
                round.release();
                program.kill();
            }
        }
        for (Future<Void> client : working) {
            client.get();
        }
    }

    private void awaitEach(KillRound round, String condition, Predicate<KillWorkload> isMet, List<Future<Void>> working) {
        await("every workload of round " + round.number() + ' ' + condition).atMost(KillRound.LONGEST).pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY)
                .until(() -> {
                    throwFailure(working);
                    return workloads.stream().filter(isMet.negate()).map(workload -> workload.getClass().getSimpleName()).toList();
                }, List::isEmpty);
    }

    private static void throwFailure(List<Future<Void>> working) throws InterruptedException, ExecutionException {
        for (Future<Void> client : working) {
            if (client.state() == Future.State.FAILED) {
                client.get();
            }
        }
    }

    /** The command finds the log sound after a kill, and leaves an import that was interrupted to the server. */
    private void verifyLog() throws IOException, InterruptedException {
        int takenUp = importsTakenUp();
        assertThat(program.exitCode("verify-log")).as("seed %d, see %s", seed, program.log()).isZero();
        assertThat(importsTakenUp()).isEqualTo(takenUp);
    }

    private int importsTakenUp() throws IOException {
        return Files.readString(program.log()).split("import taken up", -1).length;
    }

    /** Returns when no workload has left the program anything to do. */
    void settle() {
        workloads.forEach(workload -> workload.settle(desk));
    }

    /** Stops the program, and starts it again after {@code meanwhile}. */
    void restart(Callable<Void> meanwhile) throws Exception {
        assertThat(program.stop()).isTrue();
        meanwhile.call();
        start();
    }

    /** Has each workload look for all that was acknowledged. */
    void verify() throws Exception {
        for (KillWorkload workload : workloads) {
            workload.verify(program, desk);
        }
    }

    /** Stops the program; its log and its files are sound, and no file is left over. */
    void stopAndVerifyData() throws IOException, InterruptedException {
        assertThat(program.stop()).isTrue();
        assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        assertThat(program.exitCode("verify-files")).as("see %s", program.log()).isZero();
        assertThat(Files.readString(program.log())).containsPattern("files: \\d+ contents, \\d+ bytes read; 0 damaged or missing, 0 surplus, 0 different");
    }

    @Override
    public void close() throws Exception {
        program.close();
        for (KillWorkload workload : workloads) {
            workload.close();
        }
    }
}
