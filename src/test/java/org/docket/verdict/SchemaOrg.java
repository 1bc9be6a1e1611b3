package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;

/** Which properties schema.org defines for a type or for what it is a sort of, of those that we use (release 30.0). */
enum SchemaOrg {
    // @formatter:off
    ClaimReview       ("url headline inLanguage datePublished dateModified author citation correction itemReviewed reviewRating reviewBody claimReviewed mainEntityOfPage"),
    Claim             ("url name inLanguage datePublished author text firstAppearance appearance"),
    Rating            ("url name alternateName author ratingValue bestRating worstRating ratingExplanation"),
    Organization      ("url name alternateName"),
    Person            ("url name alternateName"),
    CreativeWork      ("url name inLanguage datePublished author text"),
    NewsArticle       ("url name headline inLanguage datePublished author"),
    CorrectionComment ("url name inLanguage datePublished author text"),
    DataFeed          ("url name inLanguage datePublished dateModified author publisher dataFeedElement"),
    DataFeedItem      ("url name dateCreated dateModified item");
    // @formatter:on

    private final Set<String> properties;

    SchemaOrg(String properties) {
        this.properties = Set.of(properties.split(" "));
    }

    static void defines(Expansion document) {
        assertThat(document.things()).allSatisfy(thing -> {
            SchemaOrg type = valueOf(thing.type().replace(Expansion.SCHEMA, ""));
            assertThat(thing.properties()).as(type.name()).isSubsetOf(type.properties);
        });
    }

    static void has(Expansion thing, String... properties) {
        assertThat(thing.properties()).as(thing.type()).containsAll(Arrays.asList(properties));
    }
}
