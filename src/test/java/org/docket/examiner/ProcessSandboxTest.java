package org.docket.examiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSandboxTest {

    @TempDir
    Path temp;

    @Test
    void a_process_in_the_sandbox_has_its_file_and_its_folder_and_nothing_else() throws Exception {
        Map<String, String> answers = probe();
        boolean whole = answers.get("sandbox").equals("FILES_AND_CALLS");
        if (!whole && System.getenv("CI") == null) {
            System.out.println("sandbox: SKIPPED, this system has " + answers.get("sandbox"));
        }
        assumeTrue(whole || System.getenv("CI") != null, "this system has Landlock and seccomp");
        assertThat(answers).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.ofEntries(
                Map.entry("sandbox", "FILES_AND_CALLS"),
                Map.entry("file", "true"), Map.entry("folder", "true"), Map.entry("removed", "true"),
                Map.entry("secret", "false"), Map.entry("secretInThread", "false"), Map.entry("list", "false"), Map.entry("overwritten", "false"),
                Map.entry("link", "false"), Map.entry("hardLink", "false"), Map.entry("environment", "false"),
                Map.entry("connect", "false"), Map.entry("listen", "false"), Map.entry("datagram", "false"), Map.entry("datagramInThread", "false"),
                Map.entry("program", "false"))));
    }

    private Map<String, String> probe() throws IOException, InterruptedException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Path secret = Files.writeString(Files.createDirectory(temp.resolve("data")).resolve("docket.mv.db"), "x");
        try (var listening = new ServerSocket(0)) {
            return answers(start(file, folder, secret, listening.getLocalPort()));
        }
    }

    private static Process start(Path file, Path folder, Path secret, int port) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", String.join(File.pathSeparator, "target/classes", "target/test-classes"), SandboxProbe.class.getName(),
                file.toString(), folder.toString(), secret.toString(), String.valueOf(ProcessHandle.current().pid()), String.valueOf(port))
                .redirectErrorStream(true).start();
    }

    private static Map<String, String> answers(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        assertThat(process.waitFor()).as(output).isZero();
        var answers = new TreeMap<String, String>();
        Pattern.compile("(?m)^(\\w+)=(\\w+)").matcher(output).results().forEach(found -> answers.put(found.group(1), found.group(2)));
        return answers;
    }
}
