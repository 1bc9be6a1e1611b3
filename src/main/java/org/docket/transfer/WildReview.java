package org.docket.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.docket.casework.ReviewInput;
import org.docket.source.SourceKind;
import org.docket.transfer.LineRecord.CaseLine;
import org.docket.transfer.LineRecord.ClaimLine;
import org.docket.transfer.LineRecord.Named;
import org.docket.transfer.OutsideReviews.Understood;

/** One ClaimReview as it is found in the wild. */
final class WildReview {

    /** From how many characters on a label is a paragraph. */
    static final int PARAGRAPH = 100;

    private final JsonNode node;
    private final boolean typed;
    private final Labels labels;
    private final String language;
    private final Tally mended = new Tally();
    private final WildText wild = new WildText(mended);

    WildReview(JsonNode found, boolean context, Labels labels, String language) {
        node = unfolded(found);
        typed = isClaimReview(node);
        this.labels = labels;
        this.language = language;
        if (typed && !context && !node.has("@context") && !found.has("@context")) {
            mended.add(Mending.NO_CONTEXT);
        }
    }

    Understood understood() {
        if (!typed) {
            return Understood.refused("/@type", "not-a-claim-review", "Expected a ClaimReview of schema.org.");
        }
        JsonNode claimed = first(node.path("itemReviewed"));
        String told = Optional.ofNullable(wild.text(node.path("inLanguage"))).or(() -> Optional.ofNullable(wild.text(claimed.path("inLanguage"))))
                .orElse(null);
        String spoken = told == null ? language : told;
        if (told == null && language != null) {
            mended.add(Mending.LANGUAGE_ASSUMED);
        }
        LocalDate madeOn = wild.day(claimed.path("datePublished"));
        Instant reviewedAt = wild.instant(node.path("datePublished"));
        if (madeOn != null && reviewedAt != null && reviewedAt.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(madeOn)) {
            mended.add(Mending.REVIEW_BEFORE_CLAIM);
        }
        String url = Optional.ofNullable(wild.address(node.path("url"))).orElseGet(() -> wild.address(node.path("@id")));
        var rating = new WildRating(node.path("reviewRating"), wild, mended);
        var review = new ReviewInput(publisher(url), url, wild.text(node.has("headline") ? node.path("headline") : node.path("name")), reviewedAt,
                spoken, rating.label(), rating.numbers(), rating.isParagraph() ? null : labels.stance(spoken, rating.label()).orElse(null), null);
        var claim = new ClaimLine(wild.text(node.path("claimReviewed")), spoken, claimant(claimed.path("author")), null, madeOn, appearances(claimed));
        return new Understood(new CaseLine(null, claim, null, null, null, null, null, null, List.of(review), null, null, null), mended, List.of());
    }

    private JsonNode unfolded(JsonNode found) {
        if (!found.path("properties").isObject() || found.has("claimReviewed")) {
            return found;
        }
        mended.add(Mending.NESTED_PROPERTIES);
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

    private static boolean isClaimReview(JsonNode node) {
        JsonNode type = node.has("@type") ? node.get("@type") : node.path("type");
        boolean named = type.isArray() ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> one.asText().endsWith("ClaimReview"))
                : type.asText().endsWith("ClaimReview");
        return named || (type.isMissingNode() && node.has("claimReviewed"));
    }

    private ReviewInput.Publisher publisher(String url) {
        JsonNode author = node.has("author") ? node.get("author") : node.path("publisher");
        if (author.isTextual()) {
            mended.add(Mending.AUTHOR_AS_TEXT);
            return named(wild.text(author), site(url));
        }
        if (author.isArray()) {
            mended.add(Mending.AUTHOR_LIST);
        }
        JsonNode first = first(author);
        String site = site(wild.address(first.path("url")));
        return named(first.isTextual() ? wild.text(first) : wild.text(first.path("name")), site == null ? site(url) : site);
    }

    private ReviewInput.Publisher named(String name, String site) {
        if (name == null && site != null) {
            mended.add(Mending.NO_AUTHOR_NAME);
            return new ReviewInput.Publisher(site, site);
        }
        return new ReviewInput.Publisher(name, site);
    }

    private Named claimant(JsonNode author) {
        if (author.isTextual()) {
            mended.add(Mending.AUTHOR_AS_TEXT);
        } else if (author.isArray() && author.size() > 1) {
            mended.add(Mending.AUTHOR_LIST);
        }
        String name = author.isArray()
                ? StreamSupport.stream(author.spliterator(), false).map(this::name).filter(one -> one != null).distinct().collect(Collectors.joining(", "))
                : name(author);
        return name == null || name.isEmpty() ? null : new Named(null, name, kind(first(author)), null);
    }

    private String name(JsonNode author) {
        return author.isTextual() ? wild.text(author) : wild.text(author.path("name"));
    }

    private static SourceKind kind(JsonNode author) {
        return author.path("@type").asText().endsWith("NewsMediaOrganization") ? SourceKind.MEDIA : SourceKind.OTHER;
    }

    private List<String> appearances(JsonNode claimed) {
        var found = new ArrayList<String>();
        if (claimed.path("appearance").isArray()) {
            if (!claimed.has("firstAppearance")) {
                mended.add(Mending.APPEARANCE_LIST);
            }
            claimed.get("appearance").forEach(one -> appearance(one, found));
        } else {
            appearance(claimed.path("appearance"), found);
        }
        appearance(claimed.path("firstAppearance"), found);
        return found.stream().distinct().toList();
    }

    private void appearance(JsonNode one, List<String> into) {
        if (one.isMissingNode() || one.isNull()) {
            return;
        }
        if (one.isTextual()) {
            mended.add(Mending.APPEARANCE_TEXT);
        }
        String address = one.isTextual() ? wild.address(one) : Optional.ofNullable(wild.address(one.path("url"))).orElseGet(() -> wild.address(one.path("@id")));
        if (address == null) {
            mended.add(Mending.APPEARANCE_NO_ADDRESS);
        } else {
            into.add(address);
        }
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.get(0) : node;
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
