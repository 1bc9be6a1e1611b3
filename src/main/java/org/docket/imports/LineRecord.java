package org.docket.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.docket.casework.Article;
import org.docket.casework.EvidenceDetails;
import org.docket.casework.ImportedItemState;
import org.docket.casework.Relation;
import org.docket.casework.ReviewInput;
import org.docket.platform.PartialDate;
import org.docket.platform.Texts;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Move;
import org.docket.rules.Reliability;
import org.docket.rules.Stance;
import org.docket.source.SourceKind;

/** One line of records; docs/imports.md describes them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LineRecord.SourceLine.class, name = "source"),
    @JsonSubTypes.Type(value = LineRecord.CaseLine.class, name = "case"),
    @JsonSubTypes.Type(value = LineRecord.LinkLine.class, name = "link")
})
sealed interface LineRecord {

    /** @param controlledBy the externalId of a source that comes before it */
    record SourceLine(String externalId, String name, SourceKind kind, Reliability reliability, String controlledBy, Boolean protectedIdentity,
            String protectionReason) implements LineRecord {}

    /** @param unclearedReviews those that readers do not see until a second person clears them */
    record CaseLine(String externalId, ClaimLine claim, List<String> topics, String note, String summary, String rating, String ratingText,
            LocalDate reviewOn, Article article, List<EvidenceLine> evidence, List<ReviewInput> reviews, List<ReviewInput> unclearedReviews, List<CaseLinkLine> links, List<MoveLine> moves,
            PublicationLine publication) implements LineRecord {

        public CaseLine {
            evidence = evidence == null ? List.of() : evidence;
            reviews = reviews == null ? List.of() : reviews;
            unclearedReviews = unclearedReviews == null ? List.of() : unclearedReviews;
            links = links == null ? List.of() : links;
            moves = moves == null ? List.of() : moves;
        }

        /** All of them, those that readers see first. */
        List<ReviewInput> allReviews() {
            return Stream.concat(reviews.stream(), unclearedReviews.stream()).toList();
        }

        /** What makes it the same record, whatever was added to its lists. */
        CaseLine withoutLists() {
            return new CaseLine(externalId, claim, topics, note, summary, rating, ratingText, reviewOn, article, null, null, null, null, moves, publication);
        }
    }

    /** That a case relates to another, where the other may come later than it. */
    record LinkLine(@JsonProperty("case") String of, Relation relation, String other) implements LineRecord {}

    /** @param respondents where there are several; {@code respondent} is short for one */
    record ClaimLine(String text, String language, Named claimant, Named respondent, List<Named> respondents, PartialDate madeOn, List<String> appearances) {

        /** All of them, by their pointers within the record. */
        SequencedMap<String, Named> parties() {
            var parties = new LinkedHashMap<String, Named>();
            if (respondents != null && !respondents.isEmpty()) {
                for (int i = 0; i < respondents.size(); i++) {
                    parties.put("/claim/respondents/" + i, respondents.get(i));
                }
            } else if (respondent != null) {
                parties.put("/claim/respondent", respondent);
            }
            return parties;
        }
    }

    /**
     * @param after how many moves the case had made when it was attached; null for none
     * @param decisive why it is the record itself; null for most
     * @param supersedes names of items before it whose place it takes
     * @param speaker who said it, where the source only published it; null otherwise
     * @param state of an item that does not count, or that readers do not see; null otherwise
     */
    record EvidenceLine(String externalId, EvidenceKind kind, Stance stance, Named source, Integer credibility, String quote, String summary,
            String url, PartialDate publishedOn, Instant retrievedAt, List<String> derivedFrom, Integer after, WithdrawalLine withdrawal,
            String question, Boolean unanswered, String archiveUrl,
            PartialDate shownAt, String shownPlace, String locator, String language, String translation, Named speaker,
            String decisive, List<String> supersedes, ImportedItemState state) {

        /** Whether it is judged as it comes, beside other items. */
        boolean isMarked() {
            return decisive != null || (supersedes != null && !supersedes.isEmpty());
        }

        EvidenceDetails details() {
            return new EvidenceDetails(question, unanswered, archiveUrl, shownAt, shownPlace, locator, language, translation);
        }
    }

    record WithdrawalLine(String reason, String by, Integer after) {}

    record CaseLinkLine(Relation relation, @JsonProperty("case") String other) {}

    record MoveLine(Move move, String reason, String by, String approvedBy) {}

    record PublicationLine(String summary, String rating, String ratingText, LocalDate reviewOn, Article article, String by, String approvedBy,
            TakenBackLine withdrawal) {}

    record TakenBackLine(String reason, String by, String approvedBy) {}

    /**
     * A source as a record names it: by what it is called where it comes from, or by what it is.
     *
     * @param externalId null where it is told what it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(String externalId, String name, SourceKind kind, Reliability reliability) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Named of(String externalId) {
            return new Named(Texts.normal(externalId), null, null, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Named of(@JsonProperty("name") String name, @JsonProperty("kind") SourceKind kind,
                @JsonProperty("reliability") Reliability reliability) {
            return new Named(null, name, kind, reliability);
        }
    }
}
