package org.docket.bench.ha;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Commands of the system. */
final class Shell {

    private Shell() {}

    /** What it said; one that fails ends the run. */
    static String run(String... command) throws IOException, InterruptedException {
        return run(Arrays.asList(command));
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
        return said;
    }

    /** Whether it could be done. */
    static boolean tried(String... command) throws InterruptedException {
        try {
            run(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends {@code name} to each; who is gone already is gone. */
    static void signal(String name, List<Long> processes) throws InterruptedException {
        for (long process : processes) {
            tried("kill", "-" + name, String.valueOf(process));
        }
    }
}
