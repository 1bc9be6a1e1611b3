package org.docket.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

final class Unzip {

    private Unzip() {}

    static void into(ZipInputStream zip, Path folder) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = folder.resolve(entry.getName());
            Files.createDirectories(file.getParent());
            Files.copy(zip, file);
        }
    }
}
