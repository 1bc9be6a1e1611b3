package org.docket.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Text as it comes in from outside. */
public final class Texts {

    /** A key that somebody put into an address, and the token of a link with which a password is set. */
    private static final Pattern OPENS_SOMETHING = Pattern.compile("(?<=docket_)\\w+|(?<=^/welcome/).+");

    private Texts() {}

    /** Trimmed and composed (Unicode NFC), so that what looks the same is the same. */
    public static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** The same of what a form has, whose line ends are the browser's. */
    public static String typed(String text) {
        return normal(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The first code point that no text may hold: a control character but tab and line ends, or half a surrogate pair. */
    public static OptionalInt refused(String text) {
        return text.codePoints().filter(Texts::isRefused).findFirst();
    }

    private static boolean isRefused(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return surrogate || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** The path as a URI that may be repeated: characters that a URI cannot hold are escaped, and what opens something is left out. */
    static URI pathUri(String path) {
        String told = OPENS_SOMETHING.matcher(path).replaceAll("*");
        try {
            return new URI(told);
        } catch (URISyntaxException e) {
            return escaped(told);
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
