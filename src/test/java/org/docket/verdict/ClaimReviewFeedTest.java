package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.Newsroom.CHECK;
import static org.docket.verdict.Sample.CORRECTED_AT;
import static org.docket.verdict.Sample.HOSTILE;
import static org.docket.verdict.Sample.ID;
import static org.docket.verdict.Sample.PUBLISHED_AT;
import static org.docket.verdict.Sample.SELF;

import com.apicatalog.jsonld.JsonLdError;
import java.util.List;
import org.docket.casework.PublicCase.Withdrawn;
import org.docket.casework.PublicStory.Chapter;
import org.junit.jupiter.api.Test;

class ClaimReviewFeedTest {

    private static String document(Chapter... chapters) {
        return JsonLd.write(ClaimReviewFeed.of(List.of(chapters), CHECK));
    }

    @Test
    void it_is_a_data_feed_by_the_newsroom() throws JsonLdError {
        Expansion feed = Expansion.of(document(new Sample().chapter(7, CORRECTED_AT), new Sample().chapter(3, PUBLISHED_AT)));
        assertThat(feed.type()).isEqualTo("http://schema.org/DataFeed");
        assertThat(feed.id()).isEqualTo("https://check.example/feeds/claim-reviews.json");
        assertThat(feed.one("url").id()).isEqualTo(feed.id());
        assertThat(feed.text("name")).isEqualTo("Claim reviews by The Daily Check");
        assertThat(feed.text("dateModified")).isEqualTo(CORRECTED_AT.toString());
        assertThat(feed.one("publisher").text("name")).isEqualTo("The Daily Check");
        assertThat(feed.all("dataFeedElement")).hasSize(2);
    }

    @Test
    void each_of_its_items_is_a_whole_claim_review() throws JsonLdError {
        Expansion item = Expansion.of(document(new Sample().chapter(7, CORRECTED_AT))).one("dataFeedElement");
        assertThat(item.type()).isEqualTo("http://schema.org/DataFeedItem");
        assertThat(item.text("dateCreated")).isEqualTo(PUBLISHED_AT.toString());
        assertThat(item.text("dateModified")).isEqualTo(CORRECTED_AT.toString());
        assertThat(item.one("item"))
                .isEqualTo(Expansion.of(JsonLd.write(ClaimReview.of(new Sample().published(), CORRECTED_AT, CHECK))))
                .satisfies(review -> assertThat(review.id()).isEqualTo(SELF + "/claim-review"));
    }

    @Test
    void every_property_is_one_that_schema_org_defines_for_its_type() throws JsonLdError {
        SchemaOrg.defines(Expansion.of(document(new Sample().chapter(7, CORRECTED_AT))));
    }

    @Test
    void a_withdrawn_verdict_is_not_in_it() throws JsonLdError {
        Expansion feed = Expansion.of(document(new Chapter(9, CORRECTED_AT, new Withdrawn(ID, 12, CORRECTED_AT, CORRECTED_AT, "Somebody else.", List.of()))));
        assertThat(feed.properties()).containsExactlyInAnyOrder("url", "name", "publisher");
    }

    @Test
    void hostile_text_survives_and_ends_no_script_of_a_page() throws JsonLdError {
        String document = document(Sample.saying(HOSTILE).chapter(7, CORRECTED_AT));
        assertThat(document).doesNotContain("<");
        assertThat(Expansion.of(document).one("dataFeedElement").one("item").text("reviewBody")).isEqualTo(HOSTILE);
    }
}
