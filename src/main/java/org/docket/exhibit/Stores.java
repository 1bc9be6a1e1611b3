package org.docket.exhibit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Chooses where contents are kept. */
class Stores {

    @Produces
    @Singleton
    Store store(FilesSettings settings, Clock clock) throws IOException {
        return new FolderStore(Path.of(settings.folder()).resolve("store"), clock);
    }
}
