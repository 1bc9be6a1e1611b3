package org.docket.verdict;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.docket.platform.Micros;

/**
 * The pages that search engines may list (sitemaps.org, protocol 0.9): an index, and parts of it by numbers of verdicts, each smaller than the
 * protocol allows. Made from the board in memory alone.
 */
final class Sitemap {

    /** Numbers of verdicts in a part. The protocol allows 50,000 addresses. */
    static final int PART = 10_000;

    private static final String XMLNS = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final List<String> PAGES = List.of("/", "/statistics", "/corrections", "/how-we-verify");

    private Sitemap() {}

    /** The index. The first part is in it always, because it has the pages that are not about one verdict. */
    static String index(List<BoardEntry> verdicts, Publisher publisher) {
        var parts = new TreeMap<Long, Long>();
        parts.put(0L, Long.MIN_VALUE);
        verdicts.forEach(verdict -> parts.merge((verdict.number() - 1) / PART, verdict.updatedAt(), Math::max));
        var xml = new StringBuilder(HEAD).append("<sitemapindex").append(XMLNS);
        parts.forEach((part, updatedAt) -> element(xml, "sitemap", publisher.url() + "/sitemap-" + part + ".xml", updatedAt));
        return xml.append("</sitemapindex>\n").toString();
    }

    /** @param verdicts those of this part, by number */
    static String part(long part, List<BoardEntry> verdicts, Publisher publisher) {
        var xml = new StringBuilder(HEAD).append("<urlset").append(XMLNS);
        if (part == 0) {
            PAGES.forEach(page -> element(xml, "url", publisher.url() + page, Long.MIN_VALUE));
        }
        verdicts.forEach(verdict -> element(xml, "url", publisher.url() + PageAddress.of(verdict), verdict.updatedAt()));
        return xml.append("</urlset>\n").toString();
    }

    /** @param updatedAt in microseconds since 1970; the smallest number where it is not known */
    private static void element(StringBuilder xml, String name, String address, long updatedAt) {
        xml.append('<').append(name).append("><loc>").append(XmlText.escaped(address)).append("</loc>");
        if (updatedAt != Long.MIN_VALUE) {
            Instant at = Micros.instant(updatedAt).truncatedTo(ChronoUnit.SECONDS);
            xml.append("<lastmod>").append(at).append("</lastmod>");
        }
        xml.append("</").append(name).append(">\n");
    }
}
