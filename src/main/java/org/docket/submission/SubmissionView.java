package org.docket.submission;

import io.quarkus.runtime.util.HashUtil;
import java.time.Instant;
import java.util.UUID;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was asked, and what became of it.
 *
 * @param text left out, with all else that they wrote, for whoever has no key
 * @param sameAs the first that asked the same, for the desk
 * @param asked how many ask it, for the desk
 * @param caseId for the desk
 * @param verdict once the case that it became is public
 */
@Schema(name = "Submission")
public record SubmissionView(UUID id, String text, String language, String url, String contact, Submitter submitter, Instant submittedAt,
        SubmissionState state, UUID sameAs, Long asked, UUID caseId, SubmissionDecision decision, SubmissionVerdict verdict) {

    private static final int TAG = 16;

    /** @param id left out for somebody without a key */
    @Schema(name = "Submitter")
    public record Submitter(UUID id, String name) {}

    /** @param by for the desk */
    @Schema(name = "SubmissionDecision")
    public record SubmissionDecision(Instant at, String reason, String by) {

        static SubmissionDecision of(Submission lead, boolean desk) {
            return lead.decidedAt == null ? null : new SubmissionDecision(lead.decidedAt, lead.reason, desk ? lead.decidedBy : null);
        }
    }

    /** The verdict in short; {@code url} is the page with all of it. */
    @Schema(name = "SubmissionVerdict")
    public record SubmissionVerdict(UUID id, long number, String url) {

        static SubmissionVerdict of(Seen seen, Publisher publisher) {
            return new SubmissionVerdict(seen.verdict().id(), seen.verdict().number(), publisher.page(seen.verdict()));
        }
    }

    /** @param verdict of its case; null while there is none */
    static SubmissionView forDesk(Submission row, SubmissionVerdict verdict) {
        Submission lead = row.lead();
        return new SubmissionView(row.id, row.text, row.language, row.url, row.contact, new Submitter(row.submitterId, row.submitter), row.submittedAt,
                lead.state, row == lead ? null : lead.id, lead.asked, lead.caseId, SubmissionDecision.of(lead, true), verdict);
    }

    static SubmissionView forSubmitter(Submission row, SubmissionVerdict verdict) {
        Submission lead = row.lead();
        return new SubmissionView(row.id, row.text, row.language, row.url, row.contact, new Submitter(row.submitterId, row.submitter), row.submittedAt,
                lead.state, null, null, null, SubmissionDecision.of(lead, false), verdict);
    }

    /** Its fate alone: an address may be passed on. */
    static SubmissionView forAnybody(Submission row, SubmissionVerdict verdict) {
        Submission lead = row.lead();
        return new SubmissionView(row.id, null, null, null, null, null, row.submittedAt, lead.state, null, null, null,
                SubmissionDecision.of(lead, false), verdict);
    }

    /** Of all that is shown. */
    public String tag() {
        return HashUtil.sha256(toString()).substring(0, TAG);
    }
}
