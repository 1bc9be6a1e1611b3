package org.docket.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Things in the words of schema.org (release 30.0), as far as verdicts are told in them. The type is the record's own name; what
 * is null or empty is left out.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "@type")
interface SchemaOrgThing {

    record Claim(@JsonProperty("@id") String id, String text, String inLanguage, SchemaOrgThing author, LocalDate datePublished,
            CreativeWork firstAppearance, List<CreativeWork> appearance) implements SchemaOrgThing {}

    /**
     * @param ratingValue null for a verdict that says nothing of how true the claim is; then the ends of the scale are null, too
     * @param alternateName what readers are shown
     * @param name our own word for it, whatever the desk calls it
     */
    record Rating(Integer ratingValue, Integer worstRating, Integer bestRating, String alternateName, String name, String ratingExplanation)
            implements SchemaOrgThing {}

    /** A newsroom, or a claimant that is no person. */
    record Organization(String name, String url) implements SchemaOrgThing {}

    record Person(String name) implements SchemaOrgThing {}

    /** @param author those who wrote it */
    record NewsArticle(String url, String headline, List<Person> author) implements SchemaOrgThing {}

    record CreativeWork(String url, String name, String text, LocalDate datePublished) implements SchemaOrgThing {

        static CreativeWork at(String url) {
            return new CreativeWork(url, null, null, null);
        }
    }

    record CorrectionComment(String text, Instant datePublished) implements SchemaOrgThing {}

    /** @param version the position in the log that it shows; null for a part of it */
    record DataFeed(@JsonProperty("@id") String id, String url, String name, Instant dateModified, Organization publisher, String version,
            List<DataFeedItem> dataFeedElement) implements SchemaOrgThing {}

    record DataFeedItem(Instant dateCreated, Instant dateModified, ClaimReview item) implements SchemaOrgThing {}
}
