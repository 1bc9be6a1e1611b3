package org.docket.custody;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docket.exhibit.store.Sha256;

/**
 * A bag (RFC 8493) as one ZIP, written while it is sent: nothing of it is kept but names and hashes, which its manifests say at the end.
 * Names are ASCII without {@code %}, CR and LF, so that no manifest has to encode them (section 2.1.3).
 */
final class Bag {

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String PAYLOAD = "data/";

    private final ZipOutputStream zip;
    private final String folder;
    private final SequencedMap<String, String> payload = new LinkedHashMap<>();
    private final SequencedMap<String, String> tags = new LinkedHashMap<>();
    private long octets;

    /** @param folder the one that holds all of it */
    Bag(OutputStream out, String folder) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder + '/';
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** What a file is to hold, written as it comes. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a file of the payload and tells its SHA-256. */
    String add(String name, Content content) throws IOException {
        String hash = write(PAYLOAD + name, content);
        payload.put(PAYLOAD + name, hash);
        return hash;
    }

    /** Writes the tag files; the stream beneath stays open. */
    void finish(SequencedMap<String, String> info) throws IOException {
        var lines = new LinkedHashMap<>(info);
        lines.put("Payload-Oxum", octets + "." + payload.size());
        String described = lines.entrySet().stream().map(line -> line.getKey() + ": " + line.getValue() + '\n').collect(Collectors.joining());
        tag(DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        tag(INFO, described);
        tag(MANIFEST, manifest(payload));
        write(TAG_MANIFEST, text(manifest(tags)));
        zip.finish();
    }

    static Content text(String content) {
        return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private void tag(String name, String content) throws IOException {
        tags.put(name, write(name, text(content)));
    }

    private String write(String name, Content content) throws IOException {
        var entry = new ZipEntry(folder + name);
        zip.putNextEntry(entry);
        var hashed = new DigestOutputStream(zip, Sha256.digesting());
        content.writeTo(hashed);
        zip.closeEntry();
        octets += name.startsWith(PAYLOAD) ? entry.getSize() : 0;
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    private static String manifest(Map<String, String> hashes) {
        return hashes.entrySet().stream().map(line -> line.getValue() + "  " + line.getKey() + '\n').collect(Collectors.joining());
    }
}
