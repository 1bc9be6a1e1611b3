package org.docket.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A key as its owner holds it: {@code docket_}, 43 random characters of base 62 (256 bits), and 6 that check them, so that
 * scanners can tell a leaked key and a mistyped one is refused without looking it up. The check is CRC-32 in base 62.
 */
record KeyText(String text) {

    static final String PREFIX = "docket_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECK = 6;
    private static final int SHOWN = PREFIX.length() + 6;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

    static KeyText made(SecureRandom random) {
        String secret = PREFIX + random.ints(RANDOM, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining());
        return new KeyText(secret + check(secret));
    }

    /** Whether it can be a key at all. */
    boolean isWellFormed() {
        int secret = text.length() - CHECK;
        return SHAPE.matcher(text).matches() && text.substring(secret).equals(check(text.substring(0, secret)));
    }

    /** Its first characters: enough to tell keys apart, too few to use one. */
    String shown() {
        return text.substring(0, SHOWN);
    }

    /** Never the key: whoever prints this prints nothing. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }

    private static String check(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        var check = new StringBuilder();
        for (long rest = crc.getValue(); check.length() < CHECK; rest /= DIGITS.length()) {
            check.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return check.reverse().toString();
    }
}
