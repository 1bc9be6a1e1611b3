package org.docket.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.log.Canonical;
import org.docket.log.Event;

/** Proposals, corrections, comment requests and dismissed matches as the log tells them. */
final class ReviewFold {

    private static final int MOST_CORRECTIONS = 100;

    /** @param decidedBy null while it is pending */
    record ProposalRow(UUID caseId, DecisionRequest wish, UUID authorId, UUID responsibleId, Instant proposedAt, ProposalState state, UUID decidedBy, Instant decidedAt) {

        static ProposalRow of(Proposal row) {
            return new ProposalRow(row.caseId, row.wish(), row.authorId, row.authorResponsibleId, row.proposedAt, row.state, row.decidedById, row.decidedAt);
        }

        ProposalRow decided(ProposalState to, Event event) {
            return new ProposalRow(caseId, wish, authorId, responsibleId, proposedAt, to, event.actor().id(), event.at());
        }
    }

    record CorrectionRow(UUID caseId, CaseEvents.Corrected told, Instant at) {

        static CorrectionRow of(Correction row) {
            return new CorrectionRow(row.caseId, row.logged(), row.at);
        }

        /** As its verdict shows it, which says itself what it is about. */
        CorrectionView view(UUID id, long number) {
            return new CorrectionView(id, caseId, number, null, told.type(), told.note(), List.of(told.changed().split(",")), at, null);
        }
    }

    record CommentRow(UUID caseId, CommentRequestInput asked, ReplyState outcome, String reply, Instant answeredAt) {

        static CommentRow of(CommentRequest row) {
            return new CommentRow(row.caseId, row.input(), row.outcome, row.reply,
                    row.answeredAt);
        }

        CommentRequestView view(UUID id) {
            return new CommentRequestView(id, caseId, asked.askedAt(), asked.channel(), asked.deadlineAt(), outcome, reply, answeredAt);
        }

        CommentRow answered(CommentAnswerInput answer) {
            return new CommentRow(caseId, asked, answer.outcome().state(), answer.reply(), answer.answeredAt());
        }
    }

    record DismissalRow(CasePair pair, String reason, String by, Instant at) {

        static DismissalRow of(Dismissal row) {
            return new DismissalRow(row.pair(), row.reason, row.dismissedBy, row.dismissedAt);
        }
    }

    final Map<UUID, ProposalRow> proposals = new HashMap<>();
    final Map<UUID, CorrectionRow> corrections = new HashMap<>();
    final Map<UUID, CommentRow> comments = new HashMap<>();
    final Map<UUID, DismissalRow> dismissals = new HashMap<>();

    /** The correction that was folded last; null if there is none. */
    UUID lastCorrection;

    void proposed(Event event) {
        var filed = Canonical.read(event, CaseEvents.Proposed.class);
        proposals.put(filed.proposalId(), new ProposalRow(event.caseId(), filed.wish(event.reason()), event.actor().id(), filed.responsibleId(), event.at(),
                ProposalState.PENDING, null, null));
    }

    void decided(ProposalState to, Event event) {
        decided(Canonical.read(event, CaseEvents.ProposalDecided.class).proposalId(), to, event);
    }

    /** @param seconded null for what somebody did alone */
    void approved(CaseEvents.Seconded seconded, Event event) {
        if (seconded != null) {
            decided(seconded.proposalId(), ProposalState.APPROVED, event);
        }
    }

    /** @param told null where readers were told nothing */
    void corrected(CaseEvents.Corrected told, Event event) {
        if (told != null) {
            corrections.put(told.correctionId(), new CorrectionRow(event.caseId(), told, event.at()));
            lastCorrection = told.correctionId();
        }
    }

    /** What readers were told of the case with this number, the newest first; the first hundred. */
    List<CorrectionView> corrections(long number) {
        return corrections.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByKey()))
                .limit(MOST_CORRECTIONS)
                .map(told -> told.getValue().view(told.getKey(), number))
                .toList();
    }

    ReplyState asked(Event event) {
        var asked = Canonical.read(event, CaseEvents.CommentRequested.class);
        approved(asked.seconded(), event);
        return asked(asked.requestId(), event.caseId(), asked.request());
    }

    ReplyState answered(Event event) {
        var answered = Canonical.read(event, CaseEvents.CommentAnswered.class);
        approved(answered.seconded(), event);
        return answered(answered.requestId(), answered.answer());
    }

    ReplyState asked(UUID id, UUID caseId, CommentRequestInput request) {
        comments.put(id, new CommentRow(caseId, request, ReplyState.WAITING, null, null));
        return ReplyState.WAITING;
    }

    ReplyState answered(UUID id, CommentAnswerInput answer) {
        comments.computeIfPresent(id, (key, row) -> row.answered(answer));
        return answer.outcome().state();
    }

    void dismissed(Event event) {
        var decided = Canonical.read(event, CaseEvents.MatchDecided.class);
        dismissals.put(decided.dismissalId(), new DismissalRow(new CasePair(event.caseId(), decided.otherId()), event.reason(), event.actor().name(), event.at()));
    }

    /** @param dismissalId null where none ended; of one that the other case tells of there may be nothing here */
    void restored(UUID dismissalId) {
        dismissals.remove(dismissalId);
    }

    private void decided(UUID id, ProposalState to, Event event) {
        proposals.computeIfPresent(id, (key, row) -> row.decided(to, event));
    }
}
