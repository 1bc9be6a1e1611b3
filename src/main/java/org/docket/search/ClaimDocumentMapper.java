package org.docket.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.CaseSummary;
import org.docket.casework.CaseTextReader.DeskCase;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.CaseView.PartyView;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.ReviewInput;
import org.docket.platform.PartialDate;
import org.docket.verdict.PublicVerdicts.Seen;

/** What verdicts and cases come to as texts of the index. */
final class ClaimDocumentMapper {

    /** What is later cannot be counted in microseconds, nor be meant. */
    private static final int LAST_YEAR = 9_999;

    private ClaimDocumentMapper() {}

    static ClaimText of(Seen seen) {
        Published verdict = seen.verdict();
        Map<String, String> labels = labels(verdict.claim());
        labels.put("status", verdict.status().name());
        labels.put("standing", verdict.standing().name());
        labels.put("visibility", "PUBLIC");
        return new ClaimText(verdict.id(), verdict.number(), verdict.claim().language(), present(verdict.claim().text(), verdict.summary()),
                parties(verdict.claim()), verdict.topics(), "", labels, respondents(verdict.claim()), sites(verdict), seen.at(), newest(verdict));
    }

    static ClaimText of(DeskCase desk) {
        CaseSummary facts = desk.facts();
        Map<String, String> labels = labels(facts.claim());
        labels.put("status", facts.status().name());
        labels.put("standing", facts.standing().name());
        labels.put("visibility", facts.visibility().name());
        if (facts.assigneeId() != null) {
            labels.put("assigneeId", facts.assigneeId().toString());
        }
        return new ClaimText(facts.id(), facts.number(), facts.claim().language(), present(facts.claim().text(), desk.summary()),
                parties(facts.claim()), facts.topics(), String.join("\n", present(desk.note(), desk.evidence())), labels, respondents(facts.claim()), Set.of(),
                facts.updatedAt(),
                newest(facts.claim().madeOn(), facts.openedAt()));
    }

    private static Map<String, String> labels(ClaimView claim) {
        var labels = new HashMap<String, String>();
        if (claim.claimantId() != null) {
            labels.put("claimantId", claim.claimantId().toString());
        }
        return labels;
    }

    private static Set<String> respondents(ClaimView claim) {
        return claim.respondentIds().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static List<String> parties(ClaimView claim) {
        return Stream.concat(Stream.ofNullable(claim.claimant()), claim.respondents().stream()).map(PartyView::name).toList();
    }

    private static List<String> present(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }

    private static Set<String> sites(Published verdict) {
        return verdict.reviews().stream().map(review -> PublisherSite.of(review.publisher())).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Reviews of others count, too; what is later than microseconds can tell does not. */
    private static Instant newest(Published verdict) {
        Instant reviewedAt = verdict.reviews().stream().map(ReviewInput::reviewedAt).filter(Objects::nonNull)
                .filter(at -> at.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR)
                .max(Instant::compareTo).filter(verdict.publishedAt()::isBefore).orElse(verdict.publishedAt());
        return newest(verdict.claim().madeOn(), reviewedAt);
    }

    /** A month or a year counts from its first day. */
    private static Instant newest(PartialDate madeOn, Instant reviewedAt) {
        Instant madeAt = madeOn == null || madeOn.firstDay().getYear() > LAST_YEAR ? Instant.EPOCH
                : madeOn.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
        return madeAt.isAfter(reviewedAt) ? madeAt : reviewedAt;
    }
}
