package org.docket.exhibit;

import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Files and what they belong to. Nothing here asserts. */
public final class TestFiles {

    private TestFiles() {}

    /** The address of the files of a new item. */
    public static String place() {
        String caseId = openCase(null, null);
        return "/v1/cases/" + caseId + "/evidence/" + attach(caseId, "IMAGE", "SUPPORTS", source("Harbor", "B", null), 2) + "/files";
    }

    static RequestSpecification raw(byte[] bytes) {
        return desk().contentType("application/octet-stream").body(bytes);
    }

    public static Response add(String place, String name, byte[] bytes) {
        return raw(bytes).queryParam("name", name).post(place);
    }

    /** Text that no other call gives. */
    public static byte[] text(int size, long seed) {
        var random = new Random(seed);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static String reprDigest(byte[] bytes) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest(bytes)) + ":";
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
