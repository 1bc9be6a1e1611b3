package org.docket.exhibit.upload;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.store.Sha256;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/**
 * What a request says beforehand of the file in its body.
 *
 * @param name as it was given, cleaned by nobody yet; null where none was
 * @param digest of the file; null where none was
 */
record UploadHeaders(String name, Sha256 digest) {

    /** RFC 9530 section 2: a dictionary of byte sequences. What is of another algorithm is passed over. */
    private static final Pattern DIGESTS = Pattern.compile("\\s*([a-z0-9-]+)=:([A-Za-z0-9+/=]*):\\s*(?:,|$)");
    /** RFC 6266 with RFC 8187. */
    private static final Pattern EXTENDED = Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*(UTF-8|ISO-8859-1)'[^']*'([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s\"]+))");

    /** 400 for what cannot be read, 415 for a body that is encoded: what would be kept is not the file. */
    static UploadHeaders of(HttpServerRequest request, String parameter) {
        MultiMap headers = request.headers();
        String encoding = headers.get("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "A file is sent as it is, without Content-Encoding.");
        }
        Sha256 digest = UploadBody.isForm(request) ? null
                : digest(headers, "Repr-Digest").or(() -> digest(headers, "Content-Digest")).orElse(null);
        String disposition = headers.get("Content-Disposition");
        return new UploadHeaders(parameter != null ? parameter : disposition == null ? null : name(disposition), digest);
    }

    /** 422 where other bytes came. */
    void require(MeasuredContent measured) {
        if (digest != null && !digest.equals(measured.sha256())) {
            throw new FileRefusal(FileRefusal.Why.DIGEST_DIFFERS);
        }
    }

    private static Optional<Sha256> digest(MultiMap headers, String header) {
        String value = headers.get(header);
        if (value == null) {
            return Optional.empty();
        }
        Matcher member = DIGESTS.matcher(value);
        Optional<Sha256> found = Optional.empty();
        int end = 0;
        while (end < value.length() && member.find(end) && member.start() == end) {
            if (member.group(1).equals("sha-256")) {
                found = Optional.of(Sha256.fromBase64(member.group(2)).orElseThrow(() -> malformed(header)));
            }
            end = member.end();
        }
        if (end < value.length()) {
            throw malformed(header);
        }
        return found;
    }

    private static RuntimeException malformed(String header) {
        return Problems.header(header, "Expected sha-256=:<base64 of 32 bytes>: as RFC 9530 has it.");
    }

    /** Null where it says none. */
    static String name(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return decoded(extended.group(2), Charset.forName(extended.group(1)));
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return null;
        }
        String latin = plain.group(1) == null ? plain.group(2) : plain.group(1).replaceAll("\\\\(.)", "$1");
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String decoded(String text, Charset charset) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), charset);
        } catch (IllegalArgumentException e) {
            throw Problems.header("Content-Disposition", "filename* is percent-encoded as RFC 8187 has it.");
        }
    }
}
