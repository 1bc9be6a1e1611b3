package org.docket.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.docket.casework.Article;
import org.docket.casework.EvidenceDetails;
import org.docket.casework.ReviewInput;
import org.docket.platform.PartialDate;

/** One line of a desk in bulk: docs/exports.md describes it. What is null or empty is left out; members come in the order of the components. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskRecord.SourceRecord.class, name = "source"),
    @JsonSubTypes.Type(value = DeskRecord.CaseRecord.class, name = "case"),
    @JsonSubTypes.Type(value = DeskRecord.LinkRecord.class, name = "link")
})
sealed interface DeskRecord {

    /** Apart from the API's mapper, which is free to change: these lines are kept, and read again by other desks. */
    JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .addMixIn(ReviewInput.Told.class, Told.class)
            .build();

    /** Of a claim that its publisher tells otherwise, an empty list is not the same as none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface Told {}

    /** Its bytes, without the end of the line. */
    default byte[] line() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A source.
     *
     * @param name of a protected one what everybody reads, unless identities were asked for
     * @param protectedIdentity true, or null
     */
    record SourceRecord(String externalId, String name, String kind, String reliability, String controlledBy, Boolean protectedIdentity,
            String protectionReason) implements DeskRecord {}

    /**
     * A case with all that belongs to it. The members of its publication are not repeated beside it.
     *
     * @param rating the code of a term
     * @param ratingText free text that an older desk stored in the place of a term
     * @param unclearedReviews those that readers do not see until a second person clears them
     */
    record CaseRecord(String externalId, ClaimRecord claim, List<String> topics, String note, String summary, String rating, String ratingText, LocalDate reviewOn,
            Article article, List<EvidenceRecord> evidence, List<ReviewInput> reviews, List<ReviewInput> unclearedReviews, List<MoveRecord> moves, PublicationRecord publication) implements DeskRecord {}

    /** That a case relates to another, after both. */
    record LinkRecord(@JsonProperty("case") String caseId, String relation, String other) implements DeskRecord {}

    /** @param respondents null where there is one at most */
    record ClaimRecord(String text, String language, String claimant, String respondent, List<String> respondents, PartialDate madeOn,
            List<String> appearances) {

        ClaimRecord about(List<String> parties) {
            return parties.size() < 2 ? this : new ClaimRecord(text, language, claimant, null, parties, madeOn, appearances);
        }
    }

    /**
     * @param after how many moves the case had made when the item came; null for none
     * @param speaker the externalId of the source that said it; null where {@code source} did
     * @param state LAPSED for evidence of an earlier wording, UNCLEARED for evidence that readers do not see yet; null otherwise
     */
    record EvidenceRecord(String externalId, String kind, String stance, String source, int credibility, String quote, String summary, String url,
            PartialDate publishedOn, Instant retrievedAt, List<String> derivedFrom, Integer after, WithdrawalRecord withdrawal,
            @JsonUnwrapped EvidenceDetails details, String speaker, String decisive, List<String> supersedes, String state) {}

    /** @param after how many moves the case had made when it was taken back; null for none */
    record WithdrawalRecord(String reason, Integer after) {}

    /** @param approvedBy the second person; null where there was none */
    record MoveRecord(String move, String reason, String by, String approvedBy) {}

    /** @param withdrawal null for what is public still */
    record PublicationRecord(String summary, String rating, String ratingText, LocalDate reviewOn, Article article, String by, String approvedBy,
            TakenBackRecord withdrawal) {}

    record TakenBackRecord(String reason, String by, String approvedBy) {}
}
