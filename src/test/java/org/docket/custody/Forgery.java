package org.docket.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;

/** A package of which one file was rewritten, with manifests that fit. */
final class Forgery {

    private Forgery() {}

    static Path of(Path zip, String file, UnaryOperator<String> rewrite, Path folder) throws IOException {
        Path open = Files.createTempDirectory(folder, "forged");
        Unzip.into(new ZipInputStream(Files.newInputStream(zip)), open);
        Path forged = folder.resolve("forged.zip");
        try (var folders = Files.list(open); var out = Files.newOutputStream(forged)) {
            Path old = folders.findFirst().orElseThrow();
            var bag = new Bag(out, old.getFileName().toString());
            try (var files = Files.walk(old.resolve("data"))) {
                for (Path found : files.filter(Files::isRegularFile).toList()) {
                    String name = old.relativize(found).toString();
                    byte[] bytes = name.equals(file) ? rewrite.apply(Files.readString(found)).getBytes("UTF-8") : Files.readAllBytes(found);
                    bag.add(name.substring("data/".length()), into -> into.write(bytes));
                }
            }
            bag.finish(new LinkedHashMap<>(Map.of("Bag-Software-Agent", "Somebody")));
        }
        return forged;
    }
}
