package org.docket.house;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as {@code make run} starts it for the first time: with the demo desk, and a key that it makes. */
record DemoProgram(Process process, Path folder, int port) implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("admin key, shown this once: (\\S+)");

    static DemoProgram start() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "demo-").toAbsolutePath();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("DOCKET_DATA_DIR", folder.toString());
        builder.environment().put("DOCKET_DEMO", "true");
        builder.environment().remove("DOCKET_ADMIN_KEY");
        return new DemoProgram(builder.start(), folder, port);
    }

    /** The key that the first start prints, once the server is ready. */
    String key() throws IOException, InterruptedException {
        while (process.isAlive()) {
            Matcher shown = KEY.matcher(Files.readString(folder.resolve("log")));
            if (shown.find()) {
                return shown.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
