package org.docket.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeSet;
import org.docket.lifecycle.Thresholds;

/** The strong ETag of a case while it is put together; the order in which sources are named does not matter. */
final class CaseTag {

    private static final int BYTES = 12;

    private final long version;
    private final TreeSet<String> rests = new TreeSet<>();

    CaseTag(long version, Thresholds thresholds) {
        this.version = version;
        rests.add(thresholds.toString());
    }

    void restsOn(SourceStanding source) {
        rests.add(source.id() + " " + source.version() + " " + source.principal().id() + " " + source.principalVersion());
    }

    String value() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", rests).getBytes(StandardCharsets.UTF_8));
            byte[] start = Arrays.copyOf(digest, BYTES);
            return version + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
