package org.docket.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.OptionalInt;

/** Text as it comes in from outside. */
public final class Texts {

    private Texts() {}

    /** Trimmed and composed (Unicode NFC), so that what looks the same is the same. */
    public static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** The first code point that no text may hold: a control character but tab and line ends, or half a surrogate pair. */
    public static OptionalInt refused(String text) {
        return text.codePoints().filter(Texts::isRefused).findFirst();
    }

    private static boolean isRefused(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return surrogate || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** The path as a URI; characters that a URI cannot hold are escaped. */
    static URI pathUri(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return escaped(path);
        }
    }

    private static URI escaped(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}
