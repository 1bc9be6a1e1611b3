package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.Sample.ID;

import org.junit.jupiter.api.Test;

class CorrectionFeedTest {

    @Test
    void a_correction_says_what_it_is_and_leads_to_the_verdict() throws Exception {
        var feed = Xml.read(CorrectionFeed.write(Newsroom.CHECK, new Sample().published().corrections()));
        var entry = Xml.all(feed, "entry").getFirst();
        assertThat(Xml.text(feed, "id")).isEqualTo("https://check.example/feeds/corrections.atom");
        assertThat(Xml.text(entry, "id")).isEqualTo("urn:uuid:" + ID);
        assertThat(Xml.text(entry, "title")).isEqualTo("CORRECTION: North Korea is secretly supplying Russia with artillery shells.");
        assertThat(Xml.text(entry, "summary")).isEqualTo("We had the wrong month.");
        assertThat(Xml.text(entry, "content")).isEqualTo("We had the wrong month.\n\nsummary\nBefore: It was May.\nAfter: It was June.");
        assertThat(Xml.all(entry, "link").getFirst().getAttribute("href")).isEqualTo(Sample.PAGE);
        assertThat(Xml.all(entry, "published")).isEmpty();
    }

    @Test
    void a_correction_of_a_withdrawn_verdict_has_its_note_alone() throws Exception {
        var sample = new Sample();
        sample.changes = null;
        var entry = Xml.all(Xml.read(CorrectionFeed.write(Newsroom.CHECK, sample.published().corrections())), "entry").getFirst();
        assertThat(Xml.text(entry, "summary")).isEqualTo("We had the wrong month.");
        assertThat(Xml.all(entry, "content")).isEmpty();
    }
}
