package org.docket.examiner;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Java process that looks into one file and ends. It gets nothing of ours: no environment, so no secrets; where the system has a sandbox
 * ({@link ProcessSandbox}), no other file and no network; no way back but the notes that it leaves in the folder. It ends by itself when this process does, because its standard input ends then.
 */
final class ChildProcess {

    /** What a process with {@code ExitOnOutOfMemoryError} answers when its heap is full. */
    private static final int OUT_OF_MEMORY = 3;
    private static final Findings NOTHING = Findings.none(Outcome.DAMAGED);
    private static final long LOOKED_AT_EVERY_MILLIS = 40;
    private static final int LONGER_ON_THE_CLOCK = 4;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final ExaminerSettings settings;

    ChildProcess(ExaminerSettings settings) {
        this.settings = settings;
    }

    Findings look(Path file, Path folder) throws IOException, InterruptedException {
        Process child = start(file.toAbsolutePath(), folder.toAbsolutePath());
        try {
            boolean ended = ends(child);
            Optional<Findings> noted = PartialFindingsFile.in(folder).read();
            Findings findings = ended ? ended(noted, child.exitValue()) : noted.orElse(NOTHING).ended(Outcome.TIMEOUT);
            requireFiles(findings, folder);
            return findings;
        } finally {
            child.destroyForcibly().waitFor();
            child.getOutputStream().close();
        }
    }

    /** The process may have been taken over: what it names is a file that it wrote, not a link to one of ours. */
    private static void requireFiles(Findings findings, Path folder) throws IOException {
        for (DerivedFile made : Stream.concat(findings.thumbnail().stream(), findings.copy().stream()).toList()) {
            if (!Files.isRegularFile(folder.resolve(made.file()), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("the examiner's process left no file where it named one");
            }
        }
    }

    /** The sandbox that the last process in {@code folder} entered; NONE if it did not get that far. */
    static ProcessSandbox sandbox(Path folder) {
        try {
            return ProcessSandbox.valueOf(Files.readString(folder.resolve(ExaminerMain.SANDBOX_FILE)));
        } catch (IOException | IllegalArgumentException e) {
            return ProcessSandbox.NONE;
        }
    }

    /** Whether it ends by itself before it has used up its processor time; on the clock it may take longer, because the server comes first. */
    private boolean ends(Process child) throws InterruptedException {
        long latest = System.nanoTime() + longest(settings).toNanos();
        boolean ended = false;
        while (!ended && System.nanoTime() < latest && used(child).compareTo(settings.time()) < 0) {
            ended = child.waitFor(LOOKED_AT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return ended;
    }

    private static Duration used(Process child) {
        return child.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How long one may take on the clock. */
    static Duration longest(ExaminerSettings settings) {
        return settings.time().multipliedBy(LONGER_ON_THE_CLOCK);
    }

    /** A process that began to look, and ends otherwise than by itself, was brought to it by the file. One that never began is our fault. */
    private static Findings ended(Optional<Findings> noted, int exit) throws IOException {
        return switch (exit) {
            case 0 -> noted.orElseThrow(() -> new IOException("the examiner's process noted nothing"));
            case ExaminerMain.UNPROTECTED -> throw new IOException("this system has no sandbox for the examiner's process, and DOCKET_EXAMINER_SANDBOX requires one");
            case OUT_OF_MEMORY -> noted.orElse(NOTHING).ended(Outcome.TOO_LARGE);
            default -> noted.orElseThrow(() -> new IOException("the examiner's process did not start: exit=" + exit)).ended(Outcome.DAMAGED);
        };
    }

    private Process start(Path file, Path folder) throws IOException {
        var builder = new ProcessBuilder(command(file, folder))
                .directory(folder.toFile())
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private List<String> command(Path file, Path folder) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.memory().asLongValue(), "-XX:MaxDirectMemorySize=64m", "-XX:MaxMetaspaceSize=128m",
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                // Documents that name others are not followed, and nothing is written outside of the folder
                "-Djavax.xml.accessExternalDTD=", "-Djavax.xml.accessExternalSchema=", "-Djdk.xml.entityExpansionLimit=100",
                "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), ExaminerMain.class.getName(),
                file.toString(), folder.toString(), String.valueOf(settings.pixels()),
                String.valueOf(settings.sandbox() == ExaminerSettings.Sandbox.REQUIRED)));
        return command;
    }

    /** The packaged program's libraries lie beside the jar that it was started with; elsewhere the class path says what there is. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        Path started = Path.of(own.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        Path home = started.resolveSibling("lib");
        if (!started.getFileName().toString().equals("quarkus-run.jar") || !Files.isDirectory(home)) {
            return own;
        }
        return String.join(File.pathSeparator, started.resolveSibling("app") + "/*", home.resolve("main") + "/*", home.resolve("boot") + "/*");
    }
}
