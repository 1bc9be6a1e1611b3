package org.docket.packaged;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Nu HTML checker, which comes from npm: whether pages are valid HTML. All are looked at in one run. */
public final class NuChecker {

    private static final String VERSION = "26.9.27";
    private static final Path FOLDER = Path.of("target/nu");
    private static final Path JAR = FOLDER.resolve("package/build/dist/vnu.jar");

    private NuChecker() {}

    /** @param pages by name, as HTML; the names of those with errors, each with what it says of them */
    public static List<String> errors(Map<String, String> pages) throws IOException, InterruptedException {
        fetch();
        var files = new LinkedHashMap<String, String>();
        Path folder = Files.createTempDirectory(FOLDER, "pages-");
        for (var page : pages.entrySet()) {
            Path file = folder.resolve(files.size() + ".html");
            Files.writeString(file, page.getValue());
            files.put(file.toUri().toString(), page.getKey());
        }
        var found = new ArrayList<String>();
        JsonArray messages = check(folder).getJsonArray("messages");
        for (int i = 0; i < messages.size(); i++) {
            JsonObject message = messages.getJsonObject(i);
            found.add(files.getOrDefault(message.getString("url"), message.getString("url")) + ", line " + message.getInteger("lastLine") + ": "
                    + message.getString("message") + " at " + message.getString("extract"));
        }
        return found;
    }

    private static JsonObject check(Path folder) throws IOException, InterruptedException {
        Path told = folder.resolve("told.json");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss4m", "-jar", JAR.toString(),
                "--errors-only", "--exit-zero-always", "--format", "json", "--skip-non-html", folder.toString())
                .redirectError(told.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the checker did not end");
        }
        return new JsonObject(Files.readString(told));
    }

    private static void fetch() throws IOException, InterruptedException {
        if (Files.exists(JAR)) {
            return;
        }
        Files.createDirectories(FOLDER);
        boolean there = run("npm", "pack", "--silent", "--pack-destination", FOLDER.toString(), "vnu-jar@" + VERSION)
                && run("tar", "-xzf", FOLDER.resolve("vnu-jar-" + VERSION + ".tgz").toString(), "-C", FOLDER.toString());
        if (!there) {
            throw RealBrowser.missing("no Nu checker: it comes by npm, so install Node");
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
