package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.docket.http.Limit;
import org.docket.platform.PartialDate;
import org.docket.rules.Dossier;
import org.docket.rules.EvidenceKind;
import org.docket.rules.ItemState;
import org.docket.rules.Principal;
import org.docket.rules.Stance;
import org.docket.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of evidence with what it comes down to.
 *
 * @param counted whether it weighs in the judgement
 * @param denial whether it is a respondent's word against the claim
 * @param admission whether it is a respondent's word for the claim
 * @param retraction whether it is the claimant's word against the claim
 * @param decisive why it is the record itself; null for most
 * @param roots the items that it rests on in the end, itself when it derives from nothing; the first {@value Limit#MOST}
 * @param rootCount how many roots there are
 * @param samePictureAs other items in force whose files are the same picture: together they are one root; left out where there are none; the first
 *     {@value Limit#MOST}
 * @param principals who stands behind those roots
 * @param attachedBy who attached it; {@value DESK} for readers outside the desk
 * @param speaker who said it, where the source only published it; null otherwise
 */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        UUID caseId,
        EvidenceKind kind,
        Stance stance,
        UUID sourceId,
        SourceRef source,
        int credibility,
        String quote,
        String summary,
        String url,
        PartialDate publishedOn,
        Instant retrievedAt,
        Collection<UUID> derivedFrom,
        boolean counted,
        boolean denial,
        boolean admission,
        boolean retraction,
        ItemState state,
        DecisiveInput decisive,
        Collection<UUID> supersedes,
        Collection<UUID> roots,
        int rootCount,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Collection<UUID> samePictureAs,
        List<SourceRef> principals,
        Instant attachedAt,
        String attachedBy,
        Withdrawal withdrawal,
        @JsonUnwrapped EvidenceDetails details,
        UUID speakerId,
        SourceRef speaker) {

    /** Whoever of the desk it was, for readers outside of it. */
    private static final String DESK = "desk";

    /** Without what is the desk's own business: who attached the item, and who withdrew it, and why. */
    EvidenceView outside() {
        return new EvidenceView(id, caseId, kind, stance, sourceId, source, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, counted, denial,
                admission, retraction, state, decisive, supersedes, roots, rootCount, null, principals, attachedAt, DESK,
                withdrawal == null ? null : new Withdrawal(withdrawal.at, DESK, null), details, speakerId, speaker);
    }

    /** When, by whom and why an item was taken out of the judgement; {@code reason} is left out for readers outside the desk. */
    public record Withdrawal(Instant at, String by, String reason) {}

    static EvidenceView of(Evidence item, Dossier dossier) {
        Collection<UUID> roots = dossier.roots(item.id);
        SourceRef speaker = item.speaker == null ? null : SourceRef.of(item.speaker);
        return new EvidenceView(item.id, item.caseId, item.kind, item.stance, item.source.id(), SourceRef.of(item.source),
                item.credibility, item.quote, item.summary, item.url, item.publishedOn, item.retrievedAt,
                item.derivedFrom.stream().sorted().toList(), dossier.counted(item.id), dossier.denials().contains(item.id), dossier.admissions().contains(item.id),
                dossier.retractions().contains(item.id), item.state(), item.decisive(), item.supersedes.stream().sorted().toList(),
                roots.stream().limit(Limit.MOST).toList(), roots.size(),
                dossier.samePicture(item.id).stream().limit(Limit.MOST).toList(),
                dossier.principals(item.id).stream().limit(Limit.MOST).map(EvidenceView::ref).toList(), item.attachedAt,
                item.attachedBy, item.isWithdrawn() ? new Withdrawal(item.withdrawnAt, item.withdrawnBy, item.withdrawalReason) : null,
                item.details(), speaker == null ? null : speaker.id(), speaker);
    }

    private static SourceRef ref(Principal principal) {
        return new SourceRef(principal.id(), principal.name());
    }
}
