package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.log.EventType;
import org.docket.platform.IfMatch;
import org.docket.platform.Ids;
import org.docket.platform.InputError;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Records that respondents were asked for comment, and what came of it. */
@ApplicationScoped
public class RightOfReply implements PanacheRepositoryBase<CommentRequest, UUID> {

    private final Holding holding;
    private final Docketing docketing;
    private final Ids ids;
    private final Clock clock;

    RightOfReply(Holding holding, Docketing docketing, Ids ids, Clock clock) {
        this.holding = holding;
        this.docketing = docketing;
        this.ids = ids;
        this.clock = clock;
    }

    /** 422 for a case without a respondent: there is nobody to ask. */
    @Transactional
    public CommentRequestView ask(UUID caseId, IfMatch expected, CommentRequestInput input, Caller by) {
        Case row = holding.matching(caseId, expected);
        Instant now = clock.instant();
        CommentRequestInput asked = input.at(now);
        require("", row.respondent != null, "no-respondent", "the case has no respondent who could be asked");
        require("/askedAt", !asked.askedAt().isAfter(now), "out-of-range", "they were asked before now");
        require("/deadlineAt", asked.deadlineAt().isAfter(asked.askedAt()), "out-of-range", "the deadline comes after the question");
        var request = new CommentRequest(ids.next(), caseId, asked);
        persist(request);
        row.reply = ReplyState.WAITING;
        row.touch(now);
        docketing.append(row, EventType.COMMENT_REQUESTED, new CaseEvents.CommentRequested(request.id, asked), null, by.author());
        return CommentRequestView.of(request);
    }

    /** A reply may come after the desk gave up waiting; one that came is final (409). */
    @Transactional
    public CommentRequestView answer(UUID caseId, UUID id, IfMatch expected, CommentAnswerInput input, Caller by) {
        Case row = holding.matching(caseId, expected);
        CommentRequest request = findByIdOptional(id).filter(found -> found.caseId.equals(caseId)).orElseThrow(Problems::notFound);
        if (request.outcome == ReplyState.REPLIED || request.outcome == ReplyState.DECLINED) {
            throw Problems.of(ProblemType.ALREADY_ANSWERED);
        }
        boolean replied = input.outcome() == CommentAnswerInput.ReplyOutcome.REPLIED;
        require("/reply", replied == (input.reply() != null), replied ? "required" : "invalid", "a reply is given where they replied, and only there");
        Instant now = clock.instant();
        CommentAnswerInput answer = input.at(now);
        request.answer(answer);
        row.reply = request.outcome;
        row.touch(now);
        docketing.append(row, EventType.COMMENT_ANSWERED, new CaseEvents.CommentAnswered(id, answer), null, by.author());
        return CommentRequestView.of(request);
    }

    List<CommentRequest> of(UUID caseId, UUID after, int limit) {
        return find("caseId = ?1 and id > ?2 order by id", caseId, after).range(0, limit - 1).list();
    }

    private static void require(String pointer, boolean holds, String code, String detail) {
        if (!holds) {
            throw Problems.invalid(List.of(new InputError(pointer, code, detail)));
        }
    }
}
