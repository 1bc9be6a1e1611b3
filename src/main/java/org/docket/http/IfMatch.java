package org.docket.http;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The header {@code If-Match} (RFC 9110 section 13.1.1). Weak tags never match: the comparison is strong. */
public record IfMatch(boolean absent, boolean any, Set<String> tags) {

    private static final String TAG = "(?:W/)?\"[!#-~\\x80-\\xff]*\"";
    private static final Pattern LIST = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([!#-~\\x80-\\xff]*)\"(?=\\s*(?:,|$))");

    /** @param header null when it was not sent; one that is no list of tags is a 400 */
    public static IfMatch of(String header) {
        if (header == null) {
            return new IfMatch(true, false, Set.of());
        }
        String value = header.strip();
        if (value.equals("*")) {
            return new IfMatch(false, true, Set.of());
        }
        if (!LIST.matcher(value).matches()) {
            throw Problems.header("If-Match", "If-Match is * or a list of quoted ETags.");
        }
        return new IfMatch(false, false,
                STRONG.matcher(value).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet()));
    }

    /** 412 when it was sent and does not name {@code tag}: for what is overwritten with or without a condition. */
    public void requireIfGiven(String tag) {
        if (!absent && !matches(tag)) {
            throw Problems.stale(tag);
        }
    }

    public boolean matches(String tag) {
        return any || tags.contains(tag);
    }
}
