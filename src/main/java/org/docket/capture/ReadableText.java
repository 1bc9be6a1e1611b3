package org.docket.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.platform.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What can be read of what came: its title, and its text.
 *
 * @param title null where it has none
 * @param texts the article's, and the whole page's where that is more
 */
record ReadableText(String title, List<String> texts) {

    private static final int LONGEST_TITLE = 500;
    private static final String NO_BASE = "";
    private static final int LOOKED_AT = 5 * 1024;
    private static final Pattern NAMES_CHARSET = Pattern.compile("(?i)^(\u00FE\u00FF|\u00FF\u00FE|<\\?xml[^>]{1,200}encoding)|<meta[^>]{1,500}charset");

    /** Empty for what has no text that can be read, such as an image. */
    static Optional<ReadableText> of(ResponsePayload payload) {
        return switch (payload.kind()) {
            case HTML -> Optional.of(html(payload));
            case PLAIN -> Optional.of(new ReadableText(null, List.of(plain(payload))));
            case OTHER -> Optional.empty();
        };
    }

    private static ReadableText html(ResponsePayload payload) {
        Document page = parsed(payload);
        String whole = MarkedText.of(page.body());
        String title = Texts.normal(page.title());
        return new ReadableText(title.isEmpty() ? null : shortened(title), MainPart.of(page.body()).map(MarkedText::of)
                .filter(text -> !text.equals(whole))
                .map(text -> List.of(text, whole))
                .orElse(List.of(whole)));
    }

    private static Document parsed(ResponsePayload payload) {
        try {
            String given = charset(payload).map(Charset::name).orElse(null);
            return Jsoup.parse(new ByteArrayInputStream(payload.bytes()), given, NO_BASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the server says; else as the page says, which its reader finds; else UTF-8 where it is that, and what browsers take where not. */
    private static Optional<Charset> charset(ResponsePayload payload) {
        Optional<Charset> said = payload.charset();
        boolean unsaid = said.isEmpty() && !namesCharset(payload.bytes()) && !isUtf8(payload.bytes());
        return unsaid ? Optional.of(Charset.forName("windows-1252")) : said;
    }

    private static boolean namesCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        return NAMES_CHARSET.matcher(start).find();
    }

    private static String plain(ResponsePayload payload) {
        byte[] bytes = payload.bytes();
        Charset charset = payload.charset().orElse(isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        return new String(bytes, charset).replace("\uFEFF", "");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String shortened(String title) {
        return title.substring(0, title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length()))));
    }
}
