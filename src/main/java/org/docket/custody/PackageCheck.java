package org.docket.custody;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.docket.custody.StampToken.NotAToken;
import org.docket.exhibit.store.Sha256;
import org.docket.log.EventLine;

/** Checks an evidence package without anything else: the bag, the hashes of its events, the exhibits that those tell of, and the time stamps. */
public final class PackageCheck {

    private static final String ADDED = "EXHIBIT_ADDED";
    private static final int LARGEST_TOKEN = 1 << 20;
    /** Of what is wrong; the rest is counted. */
    private static final int MOST_NAMED = 1_000;

    private final Optional<TrustAnchors> believed;
    private final PrintStream out;
    private final List<String> wrong = new ArrayList<>();
    private long wrongs;
    private final Map<String, String> hashes = new HashMap<>();

    private PackageCheck(Optional<TrustAnchors> believed, PrintStream out) {
        this.believed = believed;
        this.out = out;
    }

    /**
     * 0 when everything holds, 1 after naming all that does not, 2 for a file that is no package.
     *
     * @param certificates in PEM, those that time stamps have to lead to; empty when any may have signed them
     */
    public static int run(Path file, Optional<Path> certificates, PrintStream out) {
        try {
            ZipDirectory.require(file);
        } catch (IOException e) {
            out.println("NOT A PACKAGE: " + e.getMessage());
            return 2;
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Optional<TrustAnchors> believed = certificates.isPresent() ? Optional.of(TrustAnchors.read(certificates.get())) : Optional.empty();
            return new PackageCheck(believed, out).check(zip);
        } catch (GeneralSecurityException e) {
            out.println("NO CERTIFICATES: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("NOT A PACKAGE: " + e.getMessage());
            return 2;
        }
    }

    private int check(ZipFile zip) throws IOException {
        Set<String> folders = zip.stream().map(ZipEntry::getName).map(name -> name.substring(0, name.indexOf('/') + 1)).collect(Collectors.toSet());
        if (folders.size() != 1 || folders.contains("") || zip.getEntry(folders.iterator().next() + Bag.DECLARATION) == null) {
            out.println("NOT A PACKAGE: a bag has one folder with " + Bag.DECLARATION);
            return 2;
        }
        String folder = folders.iterator().next();
        hashAll(zip, folder.length());
        manifest(zip, folder, Bag.MANIFEST, hashes.keySet().stream().filter(name -> name.startsWith(Bag.PAYLOAD)).collect(Collectors.toSet()));
        manifest(zip, folder, Bag.TAG_MANIFEST, Set.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST));
        events(zip, folder);
        stamps(zip, folder);
        wrong.forEach(found -> out.println("WRONG: " + found));
        out.println(wrongs == 0 ? "The package is what was handed over." : wrongs + " things are not as they were handed over.");
        return wrongs == 0 ? 0 : 1;
    }

    private void hashAll(ZipFile zip, int folder) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                MessageDigest digest = Sha256.digesting();
                try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                    hashes.put(entry.getName().substring(folder), HexFormat.of().formatHex(digest.digest()));
                } catch (IOException e) {
                    wrong(entry.getName() + " cannot be read: " + e.getMessage());
                }
            }
        }
        out.printf("bag: %d files read%n", hashes.size());
    }

    private void manifest(ZipFile zip, String folder, String name, Set<String> expected) {
        var left = new TreeSet<>(expected);
        lines(zip, folder + name, line -> {
            String[] said = line.split("\\s+", 2);
            String file = said.length == 2 ? said[1] : "";
            if (!left.remove(file)) {
                wrong(name + " names " + file + ", which is not there");
            } else if (!said[0].equals(hashes.get(file))) {
                wrong(file + " is not what " + name + " says");
            }
        });
        left.forEach(file -> wrong(file + " is not in " + name));
    }

    private void events(ZipFile zip, String folder) {
        var count = new AtomicLong();
        lines(zip, folder + Bag.PAYLOAD + CasePackage.EVENTS, line -> {
            count.incrementAndGet();
            if (!isIntact(line)) {
                wrong("event " + count + " is not what was hashed when it happened");
            } else {
                exhibit(EventLine.members(line));
            }
        });
        out.printf("events: %d hashes checked%n", count.get());
    }

    private static boolean isIntact(String line) {
        try {
            return EventLine.isIntact(line);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** What the log says was brought is there, with the hash that the log says. */
    private void exhibit(Map<String, String> event) throws IOException {
        if (ADDED.equals(event.get("type"))) {
            String sha256 = EventLine.members(event.get("data")).get("sha256");
            if (!hashes.containsValue(sha256)) {
                wrong("the exhibit " + sha256 + " is not there");
            }
        }
    }

    private void stamps(ZipFile zip, String folder) throws IOException {
        String place = folder + Bag.PAYLOAD + CasePackage.STAMPS;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith(place)) {
                try (InputStream content = zip.getInputStream(entry)) {
                    byte[] bytes = content.readNBytes(LARGEST_TOKEN + 1);
                    StampToken token = StampToken.read(bytes.length > LARGEST_TOKEN ? new byte[0] : bytes);
                    boolean known = entry.getName().startsWith(place + token.sha256()) && hashes.containsValue(token.sha256());
                    out.printf("time stamp: %s was there at %s, says %s%n", token.sha256(), token.at(), token.signer());
                    if (!known) {
                        wrong(entry.getName() + " stands for something else");
                    } else if (believed.isPresent() && !token.isVouchedForBy(believed.get())) {
                        wrong(entry.getName() + " leads to no certificate that is believed");
                    }
                } catch (NotAToken e) {
                    wrong(entry.getName() + ": " + e.getMessage());
                }
            }
        }
    }

    /** A file that cannot be read on is wrong by itself. */
    private void lines(ZipFile zip, String name, BoundedLines.Sink sink) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            BoundedLines.each(content, sink);
        } catch (IOException | RuntimeException e) {
            wrong(name + " cannot be read: " + e.getMessage());
        }
    }

    private void wrong(String what) {
        wrongs++;
        if (wrong.size() < MOST_NAMED) {
            wrong.add(what);
        }
    }
}
