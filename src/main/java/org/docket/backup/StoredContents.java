package org.docket.backup;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.Sha256;

/** The files of the desk, where they are in a folder; what is in a bucket is kept by whoever keeps the bucket. */
@ApplicationScoped
class StoredContents implements FileContents {

    private static final Sha256 ANY = new Sha256("0".repeat(64));

    private final ContentStore store;

    StoredContents(ContentStore store) {
        this.store = store;
    }

    @Override
    public boolean within() {
        return store.file(ANY).isPresent();
    }

    @Override
    public Optional<InputStream> open(String sha256, long size) throws IOException {
        var name = new Sha256(sha256);
        return store.find(name).filter(kept -> kept.size() == size).isPresent() ? Optional.of(store.open(name, 0, size)) : Optional.empty();
    }
}
