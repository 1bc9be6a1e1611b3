package org.docket.exhibit.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders in which files are looked into, each removed with all that is in it. They are beside what comes in, so a start removes those of the dead. */
@Singleton
public class WorkFolders {

    private final IncomingFolder incoming;

    WorkFolders(IncomingFolder incoming) {
        this.incoming = incoming;
    }

    public WorkFolder begin() throws IOException {
        return new WorkFolder(Files.createDirectory(incoming.fresh()));
    }

    /** One of them. */
    public record WorkFolder(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            List<Path> found;
            try (var tree = Files.walk(path)) {
                found = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : found) {
                Files.deleteIfExists(each);
            }
        }
    }
}
