package org.docket.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** What the libraries below the model want to be told before they are first used. */
final class NativeLibrarySettings {

    private static final String KEPT = "/ai/onnxruntime/native/";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrarySettings() {}

    /**
     * The tokenizer's library would otherwise look for newer ones in the network, tell its makers of a start, and unpack into the home; that of
     * the model would unpack at every start into the folder for what is temporary, and leave it there when the process is killed.
     */
    static void prepare(Path folder) throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ENGINE_CACHE_DIR", folder.toAbsolutePath().toString());
        System.setProperty("RUST_FLAVOR", "cpu");
        Files.createDirectories(folder);
        for (String library : LIBRARIES) {
            if (!unpack(System.mapLibraryName(library), folder)) {
                return;
            }
        }
        System.setProperty("onnxruntime.native.path", folder.toAbsolutePath().toString());
    }

    /** Whether it is there for this system; each time, because who brings a newer version would find the old one. */
    private static boolean unpack(String file, Path folder) throws IOException {
        try (InputStream library = NativeLibrarySettings.class.getResourceAsStream(KEPT + system() + '/' + file)) {
            if (library == null) {
                return false;
            }
            Path part = Files.createTempFile(folder, file, ".part");
            Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /** As onnxruntime names it. */
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String system = name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
        return system + '-' + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }
}
