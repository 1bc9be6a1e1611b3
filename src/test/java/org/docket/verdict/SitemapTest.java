package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.Newsroom.CHECK;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SitemapTest {

    /** The protocol's own limits of a file. */
    private static final int MOST_ADDRESSES = 50_000;
    private static final int MOST_BYTES = 50 << 20;

    private static BoardEntry verdict(long number, String slug) {
        return new BoardEntry(new UUID(0, number), number, number, number * 1_000_000, null, Status.ALLEGED, Standing.HOLDS, List.of(), null, List.of(), null,
                0, 0, slug, Set.of(), Set.of(), List.of());
    }

    private static List<String> addresses(String xml) throws Exception {
        return Xml.all(Xml.read(xml), "loc").stream().map(Element::getTextContent).toList();
    }

    @Test
    void an_empty_board_has_one_part_with_the_pages_that_are_there_always() throws Exception {
        assertThat(addresses(Sitemap.index(List.of(), CHECK))).containsExactly("https://check.example/sitemap-0.xml");
        assertThat(addresses(Sitemap.part(0, List.of(), CHECK))).containsExactly("https://check.example/", "https://check.example/statistics",
                "https://check.example/corrections", "https://check.example/how-we-verify");
    }

    @Test
    void a_verdict_is_listed_by_its_canonical_page_with_its_last_change() throws Exception {
        Element part = Xml.read(Sitemap.part(1, List.of(verdict(10_001, Slug.words("\u0645\u0631\u062d\u0628\u0627 & <b>"))), CHECK));
        assertThat(Xml.text(part, "loc")).isEqualTo("https://check.example/verdicts/10001/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7-b");
        assertThat(Xml.text(part, "lastmod")).isEqualTo("1970-01-01T02:46:41Z");
    }

    @Test
    void the_index_has_every_part_that_a_verdict_is_in_and_its_last_change() throws Exception {
        String index = Sitemap.index(List.of(verdict(1, "a"), verdict(10_000, "b"), verdict(10_001, "c"), verdict(45_000, "d")), CHECK);
        assertThat(addresses(index)).containsExactly("https://check.example/sitemap-0.xml", "https://check.example/sitemap-1.xml",
                "https://check.example/sitemap-4.xml");
        assertThat(Xml.text(Xml.read(index), "lastmod")).isEqualTo("1970-01-01T02:46:40Z");
    }

    /** Of letters that take most room in an address. */
    @Test
    void the_largest_part_is_smaller_than_the_protocol_allows() throws Exception {
        String slug = Slug.words("\ud801\udc00".repeat(200));
        String part = Sitemap.part(0, LongStream.rangeClosed(1, Sitemap.PART).mapToObj(number -> verdict(number, slug)).toList(), CHECK);
        assertThat(part.length()).isLessThan(MOST_BYTES);
        assertThat(addresses(part)).hasSizeLessThanOrEqualTo(MOST_ADDRESSES);
    }
}
