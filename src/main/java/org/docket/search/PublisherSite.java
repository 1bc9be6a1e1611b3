package org.docket.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.docket.casework.ReviewInput;

/** The host name of a publisher without {@code www.}, by which reviews are filtered. */
public final class PublisherSite {

    private static final Pattern BEFORE_THE_SITE = Pattern.compile("^(https?://)?(www\\.)?");

    private PublisherSite() {}

    /** @param address of a site, with or without a scheme, a port or a path */
    public static String of(String address) {
        return BEFORE_THE_SITE.matcher(address.strip()).replaceFirst("").replaceAll("[/:].*$", "").toLowerCase(Locale.ROOT);
    }

    /** Returns null for a publisher without a site. */
    public static String of(ReviewInput.Publisher publisher) {
        return publisher.site() == null ? null : of(publisher.site());
    }
}
