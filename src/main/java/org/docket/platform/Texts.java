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

    /** Letters and symbols without ink: of Hangul, the half-width one, and the empty pattern of Braille. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";
    private static final int LONGEST_NAME = 60;
    /** The block of tags, all of which are to be ignored where they are not known (Unicode, section 23.9). */
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE0FFF;

    private Texts() {}

    /** Trimmed and composed (Unicode NFC), so that what looks the same is the same; empty where nothing can be seen of it. */
    public static String normal(String text) {
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return isVisible(normal) ? normal : "";
    }

    /** The same of a parameter; null if none is given, or a blank one. */
    public static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : normal(parameter);
    }

    /** Whether a reader sees anything of it: spaces, format characters, marks and the fillers that Unicode has are nothing by themselves. */
    static boolean isVisible(String text) {
        return text.codePoints().anyMatch(Texts::isVisible);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT,
                    Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            case Character.UNASSIGNED -> c < FIRST_TAG || c > LAST_TAG;
            default -> FILLERS.indexOf(c) < 0;
        };
    }

    /** A name as a part of a JSON Pointer (RFC 6901 section 3), shortened, without what no text may hold. */
    public static String pointer(String name) {
        String visible = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return visible.substring(0, Math.min(LONGEST_NAME, visible.length())).replace("~", "~0").replace("/", "~1");
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
    public static URI pathUri(String path) {
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
