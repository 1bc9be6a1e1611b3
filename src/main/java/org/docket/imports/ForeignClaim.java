package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.docket.imports.LineRecord.Named;
import org.docket.platform.PartialDate;
import org.docket.source.SourceKind;

/** The claim of a ClaimReview: its text, wherever that stands, and what is told of it in {@code itemReviewed}. */
final class ForeignClaim {

    private final JsonNode reviewed;
    private final List<JsonNode> items;
    private final Function<JsonNode, JsonNode> resolved;
    private final ForeignText wild;
    private final ImportTally mended;

    /** @param resolved what a node refers to, or itself */
    ForeignClaim(JsonNode review, Function<JsonNode, JsonNode> resolved, ForeignText wild, ImportTally mended) {
        this.resolved = resolved;
        this.wild = wild;
        this.mended = mended;
        reviewed = resolved.apply(review.path("claimReviewed"));
        JsonNode told = review.path("itemReviewed");
        items = told.isArray() ? StreamSupport.stream(told.spliterator(), false).map(resolved).toList()
                : !told.isMissingNode() && !told.isNull() ? List.of(resolved.apply(told))
                : reviewed.isObject() ? List.of(reviewed) : List.of();
        if (items.size() > 1) {
            mended.add(ImportRepair.CLAIM_LIST);
        }
    }

    /** Null where there is none. */
    String text() {
        boolean isThing = reviewed.isObject() && !reviewed.has("@value");
        String text = isThing ? said(reviewed) : wild.text(reviewed);
        if (text == null) {
            text = items.stream().map(this::said).filter(said -> said != null).findFirst().orElse(null);
        } else if (!isThing) {
            return text;
        }
        if (text != null) {
            mended.add(ImportRepair.CLAIM_ELSEWHERE);
        }
        return text;
    }

    private String said(JsonNode claim) {
        String text = wild.text(claim.path("text"));
        return text == null ? wild.text(claim.path("name")) : text;
    }

    /** In which it is told to be; null for none. */
    String language() {
        return ForeignLanguage.of(first().path("inLanguage"), wild, mended);
    }

    PartialDate madeOn() {
        return wild.date(first().path("datePublished"));
    }

    private JsonNode first() {
        return items.isEmpty() ? reviewed.path("itemReviewed") : items.getFirst();
    }

    /** Who made it; all of them where they are several. Null for none. */
    Named claimant() {
        List<JsonNode> authors = items.stream().map(item -> resolved.apply(item.path("author")))
                .flatMap(author -> author.isArray() ? StreamSupport.stream(author.spliterator(), false).map(resolved) : java.util.stream.Stream.of(author))
                .filter(author -> !author.isMissingNode() && !author.isNull()).toList();
        if (authors.stream().anyMatch(JsonNode::isTextual)) {
            mended.add(ImportRepair.AUTHOR_AS_TEXT);
        }
        String name = authors.stream().map(this::name).filter(one -> one != null).distinct().collect(Collectors.joining(", "));
        if (items.size() <= 1 && authors.size() > 1) {
            mended.add(ImportRepair.AUTHOR_LIST);
        }
        return name.isEmpty() ? null : new Named(null, name, kind(authors.getFirst()), null);
    }

    private String name(JsonNode author) {
        return author.isTextual() ? wild.text(author) : wild.text(author.path("name"));
    }

    private static SourceKind kind(JsonNode author) {
        return author.path("@type").asText().endsWith("NewsMediaOrganization") ? SourceKind.MEDIA : SourceKind.OTHER;
    }

    /** Where it was made. The work itself may be what is reviewed. */
    List<String> appearances() {
        var found = new ArrayList<String>();
        for (JsonNode item : items) {
            JsonNode appearance = item.path("appearance");
            if (appearance.isArray()) {
                if (!item.has("firstAppearance")) {
                    mended.add(ImportRepair.APPEARANCE_LIST);
                }
                appearance.forEach(one -> appearance(resolved.apply(one), found));
            } else {
                appearance(resolved.apply(appearance), found);
            }
            appearance(resolved.apply(item.path("firstAppearance")), found);
            Optional.ofNullable(wild.address(item.path("url"), null)).ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    private void appearance(JsonNode one, List<String> into) {
        if (one.isMissingNode() || one.isNull()) {
            return;
        }
        if (one.isTextual()) {
            mended.add(ImportRepair.APPEARANCE_TEXT);
        }
        String address = one.isTextual() ? wild.address(one) : Optional.ofNullable(wild.address(wild.value(one.path("url")))).orElseGet(() -> wild.address(one.path("@id")));
        if (address == null) {
            mended.add(ImportRepair.APPEARANCE_NO_ADDRESS);
        } else {
            into.add(address);
        }
    }
}
