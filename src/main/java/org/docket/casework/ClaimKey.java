package org.docket.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docket.platform.LanguageTag;

/**
 * What two wordings of one claim have in common: its {@link ClaimNotation}, and the language without its region. The key is half of the SHA-256
 * of that.
 */
public final class ClaimKey {

    private static final Pattern LEFT_OUT = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640\\p{Cf}]");
    private static final Pattern SIGN = Pattern.compile("[\\p{Sc}%]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Sc}%]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private ClaimKey() {}

    static UUID of(ClaimInput claim) {
        return digest(LanguageTag.primary(claim.language()) + '\n' + words(claim.text()));
    }

    /** The words and signs of the claim, each beside a space; the text itself where it has none. */
    public static String words(String text) {
        String words = ClaimNotation.tokens(text).stream().map(ClaimNotation.Token::text).collect(Collectors.joining(" "));
        return words.isEmpty() ? text : words;
    }

    /** The words of a label, without signs other than of currencies and %; the text itself where it has none. */
    public static String plainWords(String text) {
        String form = ASCII.matcher(text).matches() ? text : LEFT_OUT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String words = BETWEEN.matcher(SIGN.matcher(form.toLowerCase(Locale.ROOT)).replaceAll(" $0 ")).replaceAll(" ").strip();
        return words.isEmpty() ? text : words;
    }

    /** Half of the SHA-256 of {@code text}, which nobody finds a second text for by chance. */
    public static UUID digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var half = ByteBuffer.wrap(hash);
            return new UUID(half.getLong(), half.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
