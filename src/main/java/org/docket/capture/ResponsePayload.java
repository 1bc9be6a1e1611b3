package org.docket.capture;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What an answer carries, with its transfer and content encodings undone.
 *
 * @param charset as the server says; empty where it says none, or one that is not known
 */
record ResponsePayload(Kind kind, byte[] bytes, Optional<Charset> charset) {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]{1,40})");
    private static final ResponsePayload UNREADABLE = new ResponsePayload(Kind.OTHER, new byte[0], Optional.empty());
    private static final int LOOKED_AT = 512;

    /** Of what its text can be read. */
    enum Kind {
        HTML, PLAIN, OTHER;

        private static Kind of(String type, byte[] bytes) {
            return switch (type) {
                case "text/html", "application/xhtml+xml" -> HTML;
                case "application/json", "application/xml" -> PLAIN;
                case "" -> looksLikeHtml(bytes) ? HTML : OTHER;
                default -> type.startsWith("text/") || type.endsWith("+json") || type.endsWith("+xml") ? PLAIN : OTHER;
            };
        }

        private static boolean looksLikeHtml(byte[] bytes) {
            String start = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
            return start.toLowerCase(Locale.ROOT).matches("(?s)\\W*<(!doctype html|html|head|body|title|p|div|h1)\\b.*");
        }
    }

    /** Its encodings undone are more than is taken. */
    static final class TooLarge extends Exception {

        TooLarge() {
            super("too large", null, false, false);
        }
    }

    /**
     * @param response as it came over the wire
     * @param most how many bytes the payload may have
     */
    static ResponsePayload of(byte[] response, long most) throws TooLarge {
        try {
            HttpResponse answer = WarcRecordWriter.http(response);
            byte[] body = answer.body().stream().readAllBytes();
            return of(answer.headers().first("Content-Type").orElse(""), ContentCodings.undone(body, answer.headers().all("Content-Encoding"), most));
        } catch (IOException | IllegalArgumentException e) {
            return UNREADABLE;
        }
    }

    static ResponsePayload of(String contentType, byte[] bytes) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(contentType);
        return new ResponsePayload(Kind.of(type, bytes), bytes, charset.find() ? charset(charset.group(1)) : Optional.empty());
    }

    /** What browsers take a name for (WHATWG Encoding section 4.2), where that is more than the name says. */
    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(switch (name.toLowerCase(Locale.ROOT)) {
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
                case "gb2312", "gbk" -> "GB18030";
                case "shift_jis", "shift-jis", "sjis" -> "windows-31j";
                case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
                case "iso-8859-9" -> "windows-1254";
                default -> name;
            }));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
