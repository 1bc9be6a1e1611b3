package org.docket.casework;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the addresses of one article have in common, however they are spelled: host and path. Scheme, {@code www.}, the end of a path, anchors, and
 * parameters that say from where a reader came count nothing.
 */
final class ArticleAddress {

    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid",
            "_ga", "_gl", "ref_src", "ref_url", "__twitter_impression");
    private static final Pattern SLASHES = Pattern.compile("/+$");

    private ArticleAddress() {}

    /** @param url null for none, which is null */
    static String key(String url) {
        if (url == null) {
            return null;
        }
        try {
            URI address = URI.create(url);
            return address.getRawAuthority() == null ? url : host(address) + SLASHES.matcher(text(address.getRawPath())).replaceFirst("") + query(address) + anchor(address);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static String host(URI address) {
        String authority = address.getRawAuthority().replaceFirst(":(?:80|443)$", "").toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return authority.chars().allMatch(each -> each < 128) ? authority : IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
    }

    private static String query(URI address) {
        String left = Arrays.stream(text(address.getRawQuery()).split("&")).filter(part -> !part.isEmpty() && !isTracking(part)).sorted().collect(Collectors.joining("&"));
        return left.isEmpty() ? "" : '?' + left;
    }

    private static boolean isTracking(String part) {
        String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** Some sites address their articles after a number sign. */
    private static String anchor(URI address) {
        String anchor = text(address.getRawFragment());
        return anchor.startsWith("!") || anchor.startsWith("/") ? '#' + anchor : "";
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}
