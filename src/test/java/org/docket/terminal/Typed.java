package org.docket.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.docket.packaged.Program;

/** Commands as somebody types them, with what they write in files of their own. */
public final class Typed {

    private final Map<String, String> variables = new HashMap<>();
    private final Path folder;

    private Typed(Path folder) {
        this.folder = folder;
    }

    /** Beside {@code program}, with its admin's key. */
    public static Typed beside(Program program) throws IOException {
        var typed = new Typed(Files.createTempDirectory(Path.of("target"), "typed-").toAbsolutePath());
        typed.variables.put("DOCKET_URL", "http://localhost:" + program.port());
        typed.variables.put("DOCKET_KEY", Program.KEY);
        return typed;
    }

    public Typed with(String name, String value) {
        var other = new Typed(folder);
        other.variables.putAll(variables);
        other.variables.put(name, value);
        return other;
    }

    /** What came of it. */
    public record Ended(int code, String out, String err) {}

    public Path folder() {
        return folder;
    }

    public Ended run(String... words) throws IOException, InterruptedException {
        Running running = start(words);
        if (!running.process().waitFor(60, TimeUnit.SECONDS)) {
            running.process().destroyForcibly();
            throw new IllegalStateException(String.join(" ", words) + " did not end");
        }
        return new Ended(running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }

    /** One that goes on. */
    public record Running(Process process, Path out, Path err) implements AutoCloseable {

        public List<String> lines() throws IOException {
            return Files.readAllLines(out);
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    public Running start(String... words) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        var command = new ArrayList<>(List.of("bin/docket"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(variables);
        return new Running(builder.start(), out, err);
    }
}
