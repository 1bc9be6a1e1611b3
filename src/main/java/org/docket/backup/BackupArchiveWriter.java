package org.docket.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docket.exhibit.store.Sha256;

/** A backup as it is being written: parts of a ZIP, one after the other, and at the end what each part but the files hashes to. */
final class BackupArchiveWriter {

    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";

    /** As {@code sha256sum --check} reads it, so that nobody needs this program to look. */
    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Instant at;
    private final StringBuilder sums = new StringBuilder();

    BackupArchiveWriter(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    /** Writes a part. */
    interface Writing {

        void write(OutputStream out) throws IOException;
    }

    /** A part that is compressed, quickly. */
    void part(String name, Writing writing) throws IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        sums.append(written(name, writing)).append("  ").append(name).append('\n');
    }

    /** A file of evidence, named by its hash; returns what it really hashes to. Most are compressed as they are. */
    String file(String sha256, Writing writing) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        return written(file(sha256), writing);
    }

    /** What the part is called that has the file. */
    static String file(String sha256) {
        return FILES + sha256.substring(0, 2) + '/' + sha256;
    }

    /** Writes what is last, and that this was all. */
    void end() throws IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        written(SUMS, out -> out.write(sums.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private String written(String name, Writing writing) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.digesting();
        writing.write(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whoever writes a part does not end the file. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
