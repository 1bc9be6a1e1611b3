package org.docket.casework;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer of HTTP/1.1 as it came over the wire, each byte a character, until the server closed the connection. Interim answers (1xx) before it are left out.
 *
 * @param text the status line, the headers, and the body in whatever transfer coding
 */
record RawAnswer(String text) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern INTERIM = Pattern.compile("(?s)^(HTTP/1\\.1 1\\d\\d .*?\r\n\r\n)+");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)\r?$");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked\r?$");
    private static final String BLANK_LINE = "\r\n\r\n";

    RawAnswer(String text) {
        this.text = INTERIM.matcher(text).replaceFirst("");
    }

    /** 0 where there is no status line. */
    int status() {
        Matcher line = STATUS.matcher(text);
        return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** The value of a header, whatever its case. */
    Optional<String> header(String name) {
        Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$").matcher(head());
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** The values of those headers that there are. */
    List<String> headers(String... names) {
        return Stream.of(names).flatMap(name -> header(name).stream()).toList();
    }

    /** Whether the head is whole, and the body as long as it says, or all its chunks to the last. */
    boolean isWhole() {
        int end = text.indexOf(BLANK_LINE);
        if (status() == 0 || end < 0) {
            return false;
        }
        String body = text.substring(end + BLANK_LINE.length());
        if (CHUNKED.matcher(head()).find()) {
            return hasLastChunk(body);
        }
        Matcher length = LENGTH.matcher(head());
        return length.find() ? body.length() == Integer.parseInt(length.group(1)) : body.isEmpty() && (status() == 204 || status() == 304);
    }

    /** Whether it is one that a client can be given for what it sent: neither an error of the server nor half an answer. */
    boolean isProper() {
        return isWhole() && (status() < 500 || status() == 503);
    }

    private String head() {
        int end = text.indexOf(BLANK_LINE);
        return text.substring(0, end < 0 ? text.length() : end + 2);
    }

    private static boolean hasLastChunk(String body) {
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            if (line < 0) {
                return false;
            }
            int size = Integer.parseInt(body.substring(at, line).split(";")[0].strip(), 16);
            if (size == 0) {
                return body.startsWith("\r\n", line + 2) && body.length() == line + 4;
            }
            at = line + 2 + size + 2;
            if (at > body.length()) {
                return false;
            }
        }
    }
}
