package org.docket.exhibit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.exhibit.store.BlockSums;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.MeasuredContent;

/** Reads everything again: whether each content is still what came in, none is missing, and the rows are what the log says of files. */
@ApplicationScoped
public class VerifyFiles {

    private static final int BATCH = 1_000;
    private static final long PROGRESS = 1L << 30;

    private final ContentStore store;
    private final ExhibitFold fold;
    private final EntityManager em;

    VerifyFiles(ContentStore store, ExhibitFold fold, EntityManager em) {
        this.store = store;
        this.fold = fold;
        this.em = em;
    }

    /** 0 when every file is whole and is what the log says; else 1, after naming each that is not. Surplus files are named, and no fault. */
    public int run(PrintStream out) throws Exception {
        List<String> differences = fold.differences();
        differences.forEach(difference -> out.println("DIFFERENT: " + difference));
        var named = new HashSet<String>();
        var faults = new Faults(out);
        String after = "";
        for (List<Content> batch = batch(after); !batch.isEmpty(); batch = batch(after)) {
            for (Content content : batch) {
                named.add(content.sha256);
                faults.note(content.sha256, fault(content.measured()), content.size);
            }
            after = batch.getLast().sha256;
        }
        long surplus = surplus(named, out);
        out.printf("files: %d contents, %d bytes read; %d damaged or missing, %d surplus, %d different from the log%n",
                named.size(), faults.bytes, faults.count, surplus, differences.size());
        boolean whole = faults.count == 0 && differences.isEmpty();
        out.println(whole ? "The files are what came in." : "The files are NOT what came in.");
        return whole ? 0 : 1;
    }

    /** Counts what is read and what is wrong with it, and says so on the way. */
    private static final class Faults {

        private final PrintStream out;
        private long count;
        private long bytes;
        private long told;

        private Faults(PrintStream out) {
            this.out = out;
        }

        private void note(String sha256, Optional<String> fault, long size) {
            bytes += size;
            fault.ifPresent(found -> {
                count++;
                out.printf("%s: %s%n", found, sha256);
            });
            if (bytes - told >= PROGRESS) {
                told = bytes;
                out.printf("files: %d bytes read%n", bytes);
            }
        }
    }

    private List<Content> batch(String after) {
        return QuarkusTransaction.requiringNew().call(() -> em.createQuery("from Content c where c.sha256 > ?1 order by c.sha256", Content.class)
                .setParameter(1, after)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private Optional<String> fault(MeasuredContent expected) throws IOException {
        if (store.find(expected.sha256()).isEmpty()) {
            return Optional.of("MISSING");
        }
        var passing = new MeasuredContent.Passing();
        byte[] part = new byte[BlockSums.BLOCK];
        try (InputStream bytes = store.open(expected.sha256(), 0, Long.MAX_VALUE)) {
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                passing.add(ByteBuffer.wrap(part, 0, read));
            }
        } catch (IOException e) {
            return Optional.of("UNREADABLE (" + e.getMessage() + ")");
        }
        return passing.finish().equals(expected) ? Optional.empty() : Optional.of("DAMAGED");
    }

    private long surplus(Set<String> named, PrintStream out) throws IOException {
        try (var all = store.list()) {
            return all.filter(kept -> !named.contains(kept.sha256().hex()))
                    .peek(kept -> out.printf("SURPLUS: %s%n", kept.sha256()))
                    .count();
        }
    }
}
