package org.docket.pages;

import io.quarkus.qute.TemplateExtension;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.docket.casework.PublicCase.Published;
import org.docket.platform.Excerpt;
import org.docket.verdict.PageAddress;

/** Addresses of ours in templates. */
@TemplateExtension
final class TemplateAddresses {

    private static final int LONGEST_EXCERPT = 280;

    private TemplateAddresses() {}

    /** Of the page of a verdict. */
    static String address(Published verdict) {
        return PageAddress.of(verdict);
    }

    /** Of the page of the verdict with this number. */
    static String asVerdict(Long number) {
        return PageAddress.of(number);
    }

    /** Of the board with this topic alone. */
    static String asTopic(String topic) {
        return "/?topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }

    /** Of the corrections from this cursor on. */
    static String asCursor(String cursor) {
        return "/corrections?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** Only what leads to the web is a link. */
    static boolean webAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Its beginning, where a text is too long for where it stands. */
    static String excerpt(String text) {
        return Excerpt.of(text, LONGEST_EXCERPT);
    }
}
