package org.docket.exhibit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import org.docket.exhibit.store.BlockSums;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.ContentStoreProducer;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.IncomingFolder;
import org.docket.exhibit.store.MeasuredContent;

/** Brings all contents from the data folder into the bucket, or back. Nothing is removed where it was; what is there already is left alone. */
@ApplicationScoped
public class MoveFiles {

    private static final int TOLD_EVERY = 100;

    private final ContentStoreProducer contentStoreProducer;
    private final IncomingFolder incoming;
    private final EntityManager em;

    MoveFiles(ContentStoreProducer contentStoreProducer, IncomingFolder incoming, EntityManager em) {
        this.contentStoreProducer = contentStoreProducer;
        this.incoming = incoming;
        this.em = em;
    }

    /** Where to. */
    public enum Direction { TO_BUCKET, TO_FOLDER }

    /** 0 when all contents are there, each read anew and found to be what its hash says; 1 after naming those that are damaged; 2 without a bucket. */
    public int run(Direction direction, PrintStream out) throws IOException {
        Optional<ContentStore> bucket = contentStoreProducer.bucket();
        if (bucket.isEmpty()) {
            out.println("No bucket is named: set DOCKET_FILES_BUCKET.");
            return 2;
        }
        ContentStore from = direction == Direction.TO_BUCKET ? contentStoreProducer.folder() : bucket.get();
        ContentStore to = direction == Direction.TO_BUCKET ? bucket.get() : contentStoreProducer.folder();
        try (var all = from.list()) {
            return moved(all.iterator(), from, to, out);
        }
    }

    private int moved(Iterator<ContentStore.Kept> all, ContentStore from, ContentStore to, PrintStream out) throws IOException {
        long total = QuarkusTransaction.requiringNew().call(() -> em.createQuery("select count(c) from Content c", Long.class).getSingleResult());
        int damaged = 0;
        for (int done = 1; all.hasNext(); done++) {
            ContentStore.Kept kept = all.next();
            if (!isThere(kept, to) && !copied(kept, from, to)) {
                out.println("DAMAGED: " + kept.sha256());
                damaged++;
            }
            if (done % TOLD_EVERY == 0 || !all.hasNext()) {
                out.printf("files: %d of %d%n", done, total);
            }
        }
        out.println(damaged == 0 ? "All files are there." : damaged + " files are not what their hashes say; they were left where they are.");
        return damaged == 0 ? 0 : 1;
    }

    private static boolean isThere(ContentStore.Kept kept, ContentStore to) throws IOException {
        return to.find(kept.sha256()).filter(found -> found.size() == kept.size()).isPresent();
    }

    /** False for what is damaged where it was, or came out otherwise where it went. */
    private boolean copied(ContentStore.Kept kept, ContentStore from, ContentStore to) throws IOException {
        try (IncomingFile file = incoming.begin(); InputStream bytes = from.open(kept.sha256(), 0, kept.size())) {
            byte[] part = new byte[BlockSums.BLOCK];
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                file.write(ByteBuffer.wrap(part, 0, read));
            }
            if (!file.finish().sha256().equals(kept.sha256())) {
                return false;
            }
            to.put(kept.sha256(), file.path());
        }
        try (InputStream bytes = to.open(kept.sha256(), 0, kept.size())) {
            return MeasuredContent.of(bytes).sha256().equals(kept.sha256());
        }
    }
}
