package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Records that respondents were asked for comment, and what came of it. */
@ApplicationScoped
public class RightOfReply implements PanacheRepositoryBase<CommentRequest, UUID> {

    private final CaseLock caseLock;
    private final CaseEventWriter caseEventWriter;
    private final ProposalWriter proposalWriter;
    private final SecondPerson secondPerson;
    private final Ids ids;
    private final Clock clock;

    RightOfReply(CaseLock caseLock, CaseEventWriter caseEventWriter, ProposalWriter proposalWriter, SecondPerson secondPerson, Ids ids, Clock clock) {
        this.caseLock = caseLock;
        this.caseEventWriter = caseEventWriter;
        this.proposalWriter = proposalWriter;
        this.secondPerson = secondPerson;
        this.ids = ids;
        this.clock = clock;
    }

    /** 422 for a case without a respondent: there is nobody to ask. */
    @Transactional
    public WriteResult<CommentRequestView> ask(UUID caseId, IfMatch expected, CommentRequestInput input, Caller by) {
        Case row = caseLock.matching(caseId, expected);
        var wish = new Addition.ToAsk(input.at(clock.instant()));
        requirePossible(row, wish.request());
        if (secondPerson.isNeededFor(row)) {
            return new WriteResult.Proposed<>(proposalWriter.view(proposalWriter.propose(caseLock.held(caseId), wish, Proposer.of(by))));
        }
        var request = new CommentRequest(ids.next(), caseId, wish.request());
        ask(row, caseEventWriter.judge(row), request, null, by.author(), clock.instant());
        return new WriteResult.Done<>(CommentRequestView.of(request));
    }

    /** A reply may come after the desk gave up waiting; one that came is final (409). */
    @Transactional
    public WriteResult<CommentRequestView> answer(UUID caseId, UUID id, IfMatch expected, CommentAnswerInput input, Caller by) {
        Case row = caseLock.matching(caseId, expected);
        var wish = new Addition.ToAnswer(id, input.at(clock.instant()));
        CommentRequest request = requirePossible(row, wish);
        if (secondPerson.isNeededFor(row)) {
            return new WriteResult.Proposed<>(proposalWriter.view(proposalWriter.propose(caseLock.held(caseId), wish, Proposer.of(by))));
        }
        answer(row, caseEventWriter.judge(row), wish, null, by.author(), clock.instant());
        return new WriteResult.Done<>(CommentRequestView.of(request));
    }

    void requirePossible(Case row, CommentRequestInput asked) {
        require("", row.respondent != null, "no-respondent", "the case has no respondent who could be asked");
        require("/askedAt", !asked.askedAt().isAfter(clock.instant()), "out-of-range", "they were asked before now");
        require("/deadlineAt", asked.deadlineAt().isAfter(asked.askedAt()), "out-of-range", "the deadline comes after the question");
    }

    CommentRequest requirePossible(Case row, Addition.ToAnswer wish) {
        CommentRequest request = findByIdOptional(wish.requestId()).filter(found -> found.caseId.equals(row.id)).orElseThrow(Problems::notFound);
        if (request.outcome == ReplyState.REPLIED || request.outcome == ReplyState.DECLINED) {
            throw Problems.of(ProblemType.ALREADY_ANSWERED);
        }
        boolean replied = wish.answer().outcome() == CommentAnswerInput.ReplyOutcome.REPLIED;
        require("/reply", replied == (wish.answer().reply() != null), replied ? "required" : "invalid", "a reply is given where they replied, and only there");
        return request;
    }

    JudgedCase ask(Case row, JudgedCase judged, Addition.ToAsk wish, CaseEvents.Seconded seconded, Author by, Instant at) {
        return ask(row, judged, new CommentRequest(ids.next(), row.id, wish.request()), seconded, by, at);
    }

    private JudgedCase ask(Case row, JudgedCase judged, CommentRequest request, CaseEvents.Seconded seconded, Author by, Instant at) {
        persist(request);
        row.reply = ReplyState.WAITING;
        row.touch(at);
        return caseEventWriter.append(row, judged, EventType.COMMENT_REQUESTED, new CaseEvents.CommentRequested(request.id, request.input(), seconded), null, by);
    }

    JudgedCase answer(Case row, JudgedCase judged, Addition.ToAnswer wish, CaseEvents.Seconded seconded, Author by, Instant at) {
        CommentRequest request = requirePossible(row, wish);
        request.answer(wish.answer());
        row.reply = request.outcome;
        row.touch(at);
        return caseEventWriter.append(row, judged, EventType.COMMENT_ANSWERED, new CaseEvents.CommentAnswered(request.id, wish.answer(), seconded), null, by);
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
