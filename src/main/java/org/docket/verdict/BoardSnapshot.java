package org.docket.verdict;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.docket.casework.PublicContext;
import org.docket.casework.PublicStories;
import org.docket.log.LogHistory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the board knew at one position, in a file, so that a start need not read the whole log. Worth no more than the log says:
 * one that is damaged, of another log, or made under other settings is thrown away.
 */
@ApplicationScoped
class BoardSnapshot {

    /** Raised with every change of what is written, here or in a verdict's body. */
    private static final String FORM = "docket-board-5";
    private static final int BUFFER = 1 << 16;

    private final VerdictBoard board;
    private final LogHistory history;
    private final Path file;
    private final String settings;

    BoardSnapshot(VerdictBoard board, LogHistory history, PublicStories stories, @ConfigProperty(name = "docket.data-dir") Path folder) {
        this.board = board;
        this.history = history;
        this.file = folder.resolve("board.snapshot");
        this.settings = FORM + ' ' + stories.rules().fingerprint();
    }

    /** The board at one moment, which goes on while it is written. */
    private record Moment(long position, String hash, List<BoardEntry> entries, PublicContext around) {}

    /** Fills the board; false, and nothing done, where there is no snapshot that fits. */
    boolean restore() {
        try {
            requireWhole();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                return restore(in);
            }
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            Log.warnf("board snapshot is not used: file=%s cause=%s", file, e);
            return false;
        }
    }

    /** Nothing of it is believed, no count either, before all of it has its checksum. */
    private void requireWhole() throws IOException {
        long left = Files.size(file) - Long.BYTES;
        var sum = new CRC32C();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            byte[] part = new byte[BUFFER];
            while (left > 0) {
                int read = (int) Math.min(part.length, left);
                in.readFully(part, 0, read);
                sum.update(part, 0, read);
                left -= read;
            }
            if (left < 0 || in.readLong() != sum.getValue()) {
                throw new IOException("its checksum is another");
            }
        }
    }

    void save() {
        write(now());
    }

    /** Writes down what is known now, while the board goes on. */
    void saveMeanwhile() {
        Moment now = now();
        Thread.ofPlatform().daemon().name("docket-board-snapshot").start(() -> write(now));
    }

    private Moment now() {
        return new Moment(board.read(), history.hashAt(board.read()).orElse(""), board.all(), board.surroundings());
    }

    private boolean restore(DataInputStream in) throws IOException {
        boolean fits = in.readUTF().equals(settings);
        long position = fits ? in.readLong() : 0;
        if (!fits || !history.hashAt(position).orElse("").equals(in.readUTF())) {
            Log.infof("board snapshot does not fit the log: file=%s", file);
            return false;
        }
        PublicContext around = PublicContext.read(in);
        int count = in.readInt();
        var entries = new ArrayList<BoardEntry>();
        var bytes = new BoardEntryCodec();
        for (int i = 0; i < count; i++) {
            entries.add(bytes.read(in));
        }
        board.fill(entries, around, position);
        return true;
    }

    private synchronized void write(Moment now) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            var sum = new CRC32C();
            try (var out = new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER), sum))) {
                write(out, now);
                out.writeLong(sum.getValue());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Log.warnf(e, "board snapshot cannot be written: file=%s", file);
        }
    }

    private void write(DataOutputStream out, Moment now) throws IOException {
        out.writeUTF(settings);
        out.writeLong(now.position());
        out.writeUTF(now.hash());
        now.around().write(out, now.position());
        out.writeInt(now.entries().size());
        for (BoardEntry entry : now.entries()) {
            BoardEntryCodec.write(out, entry);
        }
    }
}
