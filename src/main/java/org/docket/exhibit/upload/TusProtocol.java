package org.docket.exhibit.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.store.FileName;
import org.docket.exhibit.store.Sha256;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** The protocol for resumable uploads, tus 1.0.0, with its extensions creation, creation with
 * upload, termination, expiration, checksum and concatenation: what headers say. */
final class TusProtocol {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,creation-with-upload,termination,expiration,checksum,concatenation";
    private static final String PART = "application/offset+octet-stream";
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");
    static final String CHECKSUMS = "sha1,sha256";

    private TusProtocol() {}

    /** What a creation says of the file, or of a part of one; {@code digest} is null where it says none. */
    record Creation(long length, FileName name, Sha256 digest, boolean part) {}

    /** The checksum that a part is to have. */
    record Checksum(String algorithm, byte[] expected) {

        MessageDigest digest() {
            try {
                return MessageDigest.getInstance(ALGORITHMS.get(algorithm));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static boolean isMeant(HttpServerRequest request) {
        return request.headers().contains(RESUMABLE);
    }

    /** 412 for another version than ours, or none. */
    static void require(HttpServerRequest request) {
        if (!VERSION.equals(request.getHeader(RESUMABLE))) {
            throw HttpProblem.builder(Problems.of(ProblemType.TUS_VERSION)).withHeader("Tus-Version", VERSION).build();
        }
    }

    /** 415 for what does not say that it is a part. */
    static void requirePart(HttpServerRequest request) {
        require(request);
        if (!hasPart(request)) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "A part of an upload is " + PART + ".");
        }
    }

    static Creation creation(HttpServerRequest request, String named, long largest) {
        require(request);
        long length = number(request, "Upload-Length");
        if (length == 0) {
            throw new FileRefusal(FileRefusal.Why.EMPTY);
        }
        if (length > largest) {
            throw new FileRefusal(FileRefusal.Why.TOO_LARGE);
        }
        return of(request, named, length, Concatenation.of(request) instanceof Concatenation.Partial);
    }

    /** What the creation of a file says that is put together from parts of {@code length} bytes in all. */
    static Creation whole(HttpServerRequest request, String named, long length) {
        return of(request, named, length, false);
    }

    private static Creation of(HttpServerRequest request, String named, long length, boolean part) {
        UploadHeaders uploadHeaders = UploadHeaders.of(request, named);
        String name = uploadHeaders.name() == null ? metadata(request).orElse("") : uploadHeaders.name();
        return new Creation(length, new FileName(name), uploadHeaders.digest(), part);
    }

    /** Whether a creation brings the beginning of the file along. */
    static boolean hasPart(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.split(";")[0].strip().equalsIgnoreCase(PART);
    }

    /** 400 where it is no number, or not there. */
    static long number(HttpServerRequest request, String header) {
        String said = request.getHeader(header);
        if (said == null || !said.matches("\\d{1,18}")) {
            throw Problems.header(header, "A number of bytes.");
        }
        return Long.parseLong(said);
    }

    /** Empty where the part comes without. */
    static Optional<Checksum> checksum(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Upload-Checksum")).map(said -> {
            String[] parts = said.split(" ");
            if (parts.length != 2 || !ALGORITHMS.containsKey(parts[0])) {
                throw Problems.header("Upload-Checksum", "One of " + CHECKSUMS + ", a space, and the checksum in Base64.");
            }
            return new Checksum(parts[0], decoded("Upload-Checksum", parts[1]));
        });
    }

    /** The name in {@code Upload-Metadata}: pairs of a key and a value in Base64. */
    private static Optional<String> metadata(HttpServerRequest request) {
        String said = request.getHeader("Upload-Metadata");
        return Arrays.stream(said == null ? new String[0] : said.split(","))
                .map(pair -> pair.strip().split(" "))
                .filter(pair -> pair.length == 2 && (pair[0].equals("filename") || pair[0].equals("name")))
                .map(pair -> new String(decoded("Upload-Metadata", pair[1]), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static byte[] decoded(String header, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Problems.header(header, "Values are in Base64.");
        }
    }
}
