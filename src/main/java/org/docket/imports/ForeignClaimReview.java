package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.docket.casework.ReviewInput;
import org.docket.imports.ForeignReviewReader.Understood;
import org.docket.imports.LineRecord.CaseLine;
import org.docket.imports.LineRecord.ClaimLine;
import org.docket.platform.PartialDate;

/** One ClaimReview as it is found in the wild. */
final class ForeignClaimReview {

    /** Labels of at least this length are treated as free text. */
    static final int PARAGRAPH = 100;

    private final JsonNode node;
    private final boolean typed;
    private final RatingLabels labels;
    private final String language;
    private final JsonLdGraph graph;
    private final ImportTally mended = new ImportTally();
    private final ForeignText wild = new ForeignText(mended);

    /** @param graph what it may refer to */
    ForeignClaimReview(JsonNode found, boolean context, RatingLabels labels, String language, JsonLdGraph graph) {
        this.graph = graph;
        node = unfolded(found);
        typed = isClaimReview(node);
        this.labels = labels;
        this.language = language;
        if (typed && !context && !node.has("@context") && !found.has("@context")) {
            mended.add(ImportRepair.NO_CONTEXT);
        }
    }

    Understood understood() {
        if (!typed) {
            return Understood.refused("/@type", "not-a-claim-review", "Expected a ClaimReview of schema.org.");
        }
        var claimed = new ForeignClaim(node, this::resolved, wild, mended);
        String told = Optional.ofNullable(ForeignLanguage.of(node.path("inLanguage"), wild, mended)).orElseGet(claimed::language);
        String spoken = told == null ? language : told;
        if (told == null && language != null) {
            mended.add(ImportRepair.LANGUAGE_ASSUMED);
        }
        PartialDate madeOn = claimed.madeOn();
        Instant reviewedAt = wild.instant(node.path("datePublished"));
        if (madeOn != null && reviewedAt != null && reviewedAt.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(madeOn.firstDay())) {
            mended.add(ImportRepair.REVIEW_BEFORE_CLAIM);
        }
        JsonNode author = author();
        String home = home(first(author));
        String url = address(home);
        var rating = new ForeignRating(resolved(node.path("reviewRating")), wild, mended);
        var review = new ReviewInput(publisher(author, home == null ? site(url) : home), url, wild.text(node.has("headline") ? node.path("headline") : node.path("name")),
                reviewedAt, spoken, rating.label(), rating.numbers(), rating.isParagraph() ? null : labels.stance(spoken, rating.label()).orElse(null), null);
        var claim = new ClaimLine(claimed.text(), spoken, claimed.claimant(), null, null, madeOn, claimed.appearances());
        return new Understood(new CaseLine(null, claim, null, null, null, null, null, null, null, null, List.of(review), null, null, null, null), mended, List.of());
    }

    /** The site of whoever published it, by their address or by the one by which they are called. */
    private String home(JsonNode author) {
        return site(author.has("url") ? wild.address(author.path("url"), null) : wild.address(author.path("@id")));
    }

    /** Of the page that it is, or by which it is called, where it has no url. */
    private String address(String home) {
        String url = wild.address(node.path("url"), home);
        String page = url == null ? wild.address(node.path("mainEntityOfPage"), home) : url;
        return page == null ? wild.address(node.path("@id")) : page;
    }

    /** What a reference names, else the node itself. */
    private JsonNode resolved(JsonNode found) {
        if (found.isArray() && found.size() == 1) {
            return resolved(found.get(0));
        }
        Optional<JsonNode> named = graph.find(found);
        if (named.isEmpty() && JsonLdGraph.isReference(found) && wild.address(found.path("@id")) == null) {
            mended.add(ImportRepair.REFERENCE_UNKNOWN);
        }
        return named.orElse(found);
    }

    /** Whether everything of it is under properties, as in microdata that was written as JSON. */
    static boolean isFolded(JsonNode found) {
        return found.path("properties").isObject() && !found.has("claimReviewed");
    }

    private JsonNode unfolded(JsonNode found) {
        if (!isFolded(found)) {
            return found;
        }
        mended.add(ImportRepair.NESTED_PROPERTIES);
        ObjectNode whole = found.deepCopy();
        found.get("properties").properties().forEach(member -> whole.set(member.getKey(), single(member.getValue())));
        whole.remove("properties");
        return whole;
    }

    /** Microdata as JSON has every value in a list, and every thing in properties of its own. */
    private static JsonNode single(JsonNode value) {
        JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (!one.path("properties").isObject()) {
            return one;
        }
        ObjectNode whole = one.deepCopy();
        one.get("properties").properties().forEach(member -> whole.set(member.getKey(), single(member.getValue())));
        whole.remove("properties");
        return whole;
    }

    /** By its type, or without one by what it says. */
    static boolean isClaimReview(JsonNode node) {
        JsonNode type = node.has("@type") ? node.get("@type") : node.path("type");
        boolean named = type.isArray() ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> one.asText().endsWith("ClaimReview"))
                : type.asText().endsWith("ClaimReview");
        return named || (type.isMissingNode() && node.has("claimReviewed"));
    }

    private JsonNode author() {
        JsonNode author = node.path("author");
        JsonNode told = author.isMissingNode() || author.isNull() || (author.isContainerNode() && author.isEmpty()) ? node.path("publisher") : author;
        return resolved(told);
    }

    private ReviewInput.Publisher publisher(JsonNode author, String site) {
        if (author.isTextual()) {
            mended.add(ImportRepair.AUTHOR_AS_TEXT);
            return named(wild.text(author), site);
        }
        if (author.isArray()) {
            mended.add(ImportRepair.AUTHOR_LIST);
        }
        JsonNode first = first(author);
        return named(first.isTextual() ? wild.text(first) : wild.text(first.path("name")), site);
    }

    private ReviewInput.Publisher named(String name, String site) {
        if (name == null && site != null) {
            mended.add(ImportRepair.NO_AUTHOR_NAME);
            return new ReviewInput.Publisher(site, site);
        }
        return new ReviewInput.Publisher(name, site);
    }

    private JsonNode first(JsonNode found) {
        return found.isArray() && !found.isEmpty() ? resolved(found.get(0)) : found;
    }

    /** The host without {@code www.}; null for what has none. */
    static String site(String address) {
        try {
            String host = address == null ? null : URI.create(address).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
