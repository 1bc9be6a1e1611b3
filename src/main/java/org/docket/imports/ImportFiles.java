package org.docket.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.platform.Disk;

/** The bodies of imports, kept as files until they are worked through, and where needed until a second person has approved them. */
@Singleton
class ImportFiles {

    private static final int PART = 1 << 16;
    /** Bytes a second, once the grace time is over. */
    private static final long LEAST_RATE = 1 << 10;
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String SUFFIX = ".body";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.body");

    private final Path folder;
    private final long largest;

    ImportFiles(ImportSettings settings) {
        folder = Path.of(settings.folder());
        largest = settings.largest().asLongValue();
    }

    /** A body that is on the disk. */
    record Kept(UUID id, long bytes, String sha256) {}

    /** Writes the body down as it comes; of one that is too large, or breaks off, nothing is left. */
    Kept keep(UUID id, InputStream body) throws IOException {
        Files.createDirectories(folder);
        Path file = file(id);
        boolean whole = false;
        try {
            Kept kept = write(id, file, body);
            whole = true;
            return kept;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Kept write(UUID id, Path file, InputStream body) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[PART];
        long bytes = 0;
        long begun = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes += read;
                requireRate(bytes, System.nanoTime() - begun);
                if (bytes > largest) {
                    throw Problems.of(ProblemType.FILE_TOO_LARGE, "An import may have at most " + largest + " bytes.");
                }
                digest.update(part, 0, read);
                for (ByteBuffer left = ByteBuffer.wrap(part, 0, read); left.hasRemaining();) {
                    channel.write(left);
                }
            }
            channel.force(true);
        }
        Disk.sync(folder);
        return new Kept(id, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** 408 for a body that comes more slowly than {@link #LEAST_RATE} on average. */
    private static void requireRate(long bytes, long nanos) {
        Duration counted = Duration.ofNanos(nanos).minus(GRACE);
        if (bytes < counted.toSeconds() * LEAST_RATE) {
            throw Problems.of(ProblemType.BODY_TOO_SLOW);
        }
    }

    boolean isHere(UUID id) {
        return Files.exists(file(id));
    }

    Path file(UUID id) {
        return folder.resolve(id + SUFFIX);
    }

    /** Those that are here, in no order; a body that is coming in is one of them. */
    List<UUID> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> NAME.matcher(name).matches())
                    .map(name -> UUID.fromString(name.substring(0, name.length() - SUFFIX.length()))).toList();
        }
    }

    void drop(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
