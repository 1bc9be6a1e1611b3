package org.docket.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.docket.backup.Manifest.Table;
import org.docket.exhibit.store.Sha256;

/** A backup as it is on the disk. Whatever is not as it was written is found before any of it is used ({@link #check}). */
final class BackupFile implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READ = 1 << 16;
    private static final int TWICE = 2;

    private final ZipFile zip;
    private final ProgressListener progressListener;
    private final long all;
    private final Map<String, String> sums = new HashMap<>();
    private final Manifest manifest;
    private long done;

    private BackupFile(ZipFile zip, ProgressListener progressListener) throws IOException, RestoreFailure {
        this.zip = zip;
        this.progressListener = progressListener;
        this.all = TWICE * zip.stream().mapToLong(ZipEntry::getSize).sum();
        for (String line : new String(bytes(BackupArchiveWriter.SUMS), StandardCharsets.UTF_8).lines().toList()) {
            String[] sum = line.split("  ", 2);
            sums.put(sum[sum.length - 1], sum[0]);
        }
        byte[] told = bytes(BackupArchiveWriter.MANIFEST);
        require(HexFormat.of().formatHex(Sha256.digesting().digest(told)).equals(sums.get(BackupArchiveWriter.MANIFEST)), BackupArchiveWriter.MANIFEST);
        this.manifest = JSON.readValue(told, Manifest.class);
        if (!manifest.form().equals(Manifest.FORM)) {
            throw new RestoreFailure("the backup has the form " + manifest.form() + ", which this version cannot read");
        }
    }

    /** The backup at {@code path}; it is refused where its end is missing, or what it says of itself was changed. */
    static BackupFile open(Path path, ProgressListener progressListener) throws IOException, RestoreFailure {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new RestoreFailure("the file is cut off, or no backup", e);
        }
        try {
            return new BackupFile(zip, progressListener);
        } catch (ZipException | JsonProcessingException | RuntimeException e) {
            zip.close();
            throw new RestoreFailure("the backup is damaged: " + e.getMessage(), e);
        } catch (IOException | RestoreFailure e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all of it, and refuses it for one bit that is another. */
    void check() throws IOException, RestoreFailure {
        try {
            for (Table table : manifest.tables()) {
                require(hashed(table.part()).equals(sums.get(table.part())), table.part());
            }
            long files = 0;
            for (Iterator<String> names = files(); names.hasNext(); files++) {
                String name = names.next();
                require(name.equals(BackupArchiveWriter.file(hashed(name))), name);
            }
            require(files == manifest.files().count(), BackupArchiveWriter.FILES);
        } catch (ZipException | EOFException e) {
            throw new RestoreFailure("the backup is damaged: " + e.getMessage(), e);
        }
    }

    /** Reads a part. */
    interface Reading {

        void read(InputStream in) throws IOException, SQLException, RestoreFailure;
    }

    /** The lines of a table. */
    void read(Table table, Reading reading) throws IOException, SQLException, RestoreFailure {
        try (InputStream in = part(table.part())) {
            reading.read(in);
        }
    }

    /** The parts that are files of evidence and were whole when they were read. */
    Iterator<String> files() {
        var damaged = Set.copyOf(manifest.files().damaged());
        return zip.stream().map(ZipEntry::getName)
                .filter(name -> name.startsWith(BackupArchiveWriter.FILES) && !damaged.contains(name.substring(name.lastIndexOf('/') + 1)))
                .iterator();
    }

    /** Copies one of {@link #files}. */
    void copy(String name, OutputStream out) throws IOException, RestoreFailure {
        try (InputStream in = part(name)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private byte[] bytes(String name) throws IOException, RestoreFailure {
        try (InputStream in = part(name)) {
            return in.readAllBytes();
        }
    }

    private String hashed(String name) throws IOException, RestoreFailure {
        MessageDigest digest = Sha256.digesting();
        try (InputStream in = new DigestInputStream(part(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream part(String name) throws IOException, RestoreFailure {
        ZipEntry entry = zip.getEntry(name);
        require(entry != null, name);
        return new Counted(zip.getInputStream(entry));
    }

    private static void require(boolean holds, String name) throws RestoreFailure {
        if (!holds) {
            throw new RestoreFailure("the backup is damaged: " + name);
        }
    }

    /** Tells how far the whole is. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, Math.min(length, READ));
            done += Math.max(read, 0);
            progressListener.on(Math.min(done, all), all);
            return read;
        }
    }
}
