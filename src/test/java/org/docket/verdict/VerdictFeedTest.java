package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.Newsroom.CHECK;
import static org.docket.verdict.Sample.CORRECTED_AT;
import static org.docket.verdict.Sample.HOSTILE;
import static org.docket.verdict.Sample.ID;
import static org.docket.verdict.Sample.PUBLISHED_AT;
import static org.docket.verdict.Sample.SELF;

import java.util.List;
import org.docket.casework.PublicCase.Withdrawn;
import org.docket.casework.PublicStory.Chapter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class VerdictFeedTest {

    private static Element feed(Chapter... chapters) throws Exception {
        return Xml.read(VerdictFeed.write(List.of(chapters), CHECK));
    }

    private static Element entry(Sample sample) throws Exception {
        return Xml.all(feed(sample.chapter(7, CORRECTED_AT)), "entry").getFirst();
    }

    private static List<String> attributes(Element from, String name, String... attributes) {
        return Xml.all(from, name).stream()
                .map(element -> String.join(" ", List.of(attributes).stream().map(element::getAttribute).toList()).strip())
                .toList();
    }

    @Test
    void the_feed_is_by_the_newsroom_and_knows_where_it_is() throws Exception {
        Element feed = feed(new Sample().chapter(7, CORRECTED_AT), new Sample().chapter(3, PUBLISHED_AT));
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(Xml.text(feed, "id")).isEqualTo("https://check.example/feeds/verdicts.atom");
        assertThat(attributes(feed, "link", "rel", "href")).startsWith("self https://check.example/feeds/verdicts.atom", "alternate https://check.example/");
        assertThat(Xml.text(feed, "name")).isEqualTo("The Daily Check");
        assertThat(Xml.text(feed, "updated")).isEqualTo(CORRECTED_AT.toString());
        assertThat(Xml.all(feed, "entry")).hasSize(2);
    }

    @Test
    void an_entry_says_the_status_and_the_claim() throws Exception {
        Element entry = entry(new Sample());
        assertThat(Xml.text(entry, "id")).isEqualTo("urn:uuid:" + ID);
        assertThat(Xml.text(entry, "title")).isEqualTo("Disputed: North Korea is secretly supplying Russia with artillery shells.");
        assertThat(Xml.text(entry, "summary")).isEqualTo("Two sides, and neither outweighs the other.");
        assertThat(Xml.text(entry, "updated")).isEqualTo(CORRECTED_AT.toString());
        assertThat(Xml.text(entry, "published")).isEqualTo(PUBLISHED_AT.toString());
    }

    @Test
    void an_entry_leads_to_the_verdict_its_claim_review_and_its_topics() throws Exception {
        Element entry = entry(new Sample());
        assertThat(attributes(entry, "link", "rel", "href", "type"))
                .containsExactly("alternate " + Sample.PAGE + " text/html", "related " + SELF + "/claim-review application/ld+json");
        assertThat(attributes(entry, "category", "term")).containsExactly("arms", "war & peace");
    }

    @Test
    void a_withdrawn_verdict_is_not_in_it() throws Exception {
        Element feed = feed(new Chapter(9, CORRECTED_AT, new Withdrawn(ID, 12, PUBLISHED_AT, CORRECTED_AT, "It was about somebody else.", List.of())));
        assertThat(Xml.all(feed, "entry")).isEmpty();
        assertThat(Xml.text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void hostile_text_is_text_and_nothing_else() throws Exception {
        Element entry = entry(Sample.saying(HOSTILE + "\uffff"));
        assertThat(Xml.text(entry, "title")).isEqualTo("Disputed: " + HOSTILE + "\ufffd");
        assertThat(Xml.text(entry, "summary")).isEqualTo(HOSTILE + "\ufffd");
        assertThat(attributes(entry, "category", "term").getFirst()).contains("</script>", "\u202e", "\ufffd");
    }
}
