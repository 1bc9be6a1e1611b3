package org.docket.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.docket.platform.PartialDate;
import org.docket.rating.CaseRating;
import org.docket.rules.Basis;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Stance;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.source.SourceKind;
import org.docket.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody may see of a case at one position of the log. Of one that is not public there is no such thing. */
public sealed interface PublicCase {

    UUID id();

    long number();

    /**
     * A case that is published.
     *
     * @param claimantKind null where no claimant is known; of a protected one its name says no more
     * @param basis why a denial or a corroboration holds; empty for every other status
     * @param rating a term that fits the status and its basis, or free text that an older desk stored
     * @param article of the newsroom; null where the desk names none
     * @param denial the respondent's latest denial; null where there is none
     * @param asked the last time that the respondent was asked for comment; null where nobody did
     * @param corrections what readers were told of changes, the newest first; the first hundred
     * @param links to other cases that are public
     * @param evidence what was not withdrawn, in the order in which it came; the first fifty
     * @param reviews what others found of the claim, in the order in which it was recorded; the first hundred
     * @param examinedOn the day (UTC) on which the desk published that it could not settle the claim; null for every other verdict
     * @param summaryOutdated true where the summary was written before the case got its status; null otherwise
     */
    record Published(UUID id, long number, CaseView.ClaimView claim, SourceKind claimantKind, SortedSet<String> topics, Status status, Set<Basis> basis,
            Instant statusSince, Standing standing, String summary, CaseRating rating, LocalDate reviewOn, Article article, CaseView.SideView support,
            CaseView.SideView refutation, Denial denial, CaseView.ReplyView rightOfReply, CommentRequestView asked,
            List<CorrectionView> corrections, List<CaseView.LinkView> links, List<PublicEvidence> evidence,
            List<ReviewInput> reviews, Instant publishedAt, LocalDate examinedOn, Boolean summaryOutdated) implements PublicCase {}

    /**
     * A case that was published, and taken back.
     *
     * @param publishedAt since when it had been public
     * @param corrections what readers were told of changes, the withdrawal too, the newest first; the first hundred
     */
    record Withdrawn(UUID id, long number, Instant publishedAt, Instant at, String reason, List<CorrectionView> corrections) implements PublicCase {}

    /**
     * The respondent's own word against the claim.
     *
     * @param language BCP 47, of the quote
     * @param speaker who said it, where {@code by} only published it; null otherwise
     */
    @Schema(name = "Denial")
    record Denial(String by, String quote, String summary, String url, PartialDate publishedOn, String archiveUrl, String locator, String language,
            String translation, String speaker) {

        static Denial of(PublicEvidence item) {
            EvidenceDetails details = item.details();
            return new Denial(item.source(), item.quote(), item.summary(), item.url(), item.publishedOn(), details.archiveUrl(), details.locator(),
                    details.language(), details.translation(), item.speaker());
        }
    }

    /**
     * An item of evidence without what is the desk's own business.
     *
     * @param source the name of its source; of a protected one no more than its kind
     * @param principal who controls the source in the end, perhaps itself; null where the source is protected, which may be known by them
     * @param counted whether it weighs in the judgement
     * @param derivedFrom those that are shown too
     * @param restsOnMore whether it derives from others beside them
     * @param decisive why it is the record itself; null for most
     * @param speaker the name of the source that said it, of a protected one no more than its kind; null where {@code source} said it
     * @param samePictureAs those that are shown too whose files are the same picture: together they are one root
     */
    record PublicEvidence(UUID id, EvidenceKind kind, Stance stance, String source, SourceRef principal, String quote, String summary, String url,
            PartialDate publishedOn, boolean counted, Set<UUID> derivedFrom, boolean restsOnMore, String decisive, EvidenceDetails details, String speaker,
            List<UUID> samePictureAs) {}
}
