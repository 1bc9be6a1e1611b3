package org.docket.custody;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.docket.exhibit.ExhibitReader;
import org.docket.exhibit.ExhibitView;
import org.docket.exhibit.FileTypes;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.Sha256;
import org.docket.platform.Ids;

/** The exhibits of a case, as they go into its package: each content once, under its hash. */
@ApplicationScoped
class PackedFiles {

    private static final String FOLDER = "files/";
    private static final int BATCH = 200;

    private final ExhibitReader exhibits;
    private final ContentStore store;

    PackedFiles(ExhibitReader exhibits, ContentStore store) {
        this.exhibits = exhibits;
        this.store = store;
    }

    /** In the order in which they came. */
    List<PackedFile> of(UUID caseId) {
        var found = new ArrayList<PackedFile>();
        UUID after = Ids.FIRST;
        List<ExhibitView> batch = exhibits.ofCase(caseId, after, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(exhibit -> found.add(new PackedFile(path(exhibit), exhibit)));
            after = batch.getLast().id();
            batch = exhibits.ofCase(caseId, after, BATCH);
        }
        return found;
    }

    /** Fails for a content that is not what its hash says. */
    void write(List<PackedFile> packed, Bag bag) throws IOException {
        var written = new HashSet<String>();
        for (PackedFile file : packed) {
            if (written.add(file.path())) {
                write(file, bag);
            }
        }
    }

    private void write(PackedFile file, Bag bag) throws IOException {
        var sha256 = new Sha256(file.exhibit().sha256());
        String written = bag.add(file.path(), into -> {
            try (InputStream bytes = store.open(sha256, 0, file.exhibit().size())) {
                bytes.transferTo(into);
            }
        });
        if (!written.equals(sha256.hex())) {
            Log.errorf("content damaged: sha256=%s", sha256);
            throw new IOException("a content is damaged");
        }
    }

    private static String path(ExhibitView exhibit) {
        return FOLDER + exhibit.sha256() + FileTypes.ending(exhibit.mediaType());
    }
}
