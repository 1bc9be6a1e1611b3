package org.docket.submission;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.log.Author;
import org.docket.search.CaseMatchFinder;
import org.docket.search.MatchInput;
import org.docket.search.NearCasesView.NearCase;
import org.docket.search.NearDuplicateCheck;

/** Takes what somebody asks, after looking whether the desk has it already. */
@ApplicationScoped
public class SubmissionIntake {

    private static final int NEAREST = 5;

    private final Submissions submissions;
    private final CaseMatchFinder matching;
    private final NearDuplicateCheck nearDuplicateCheck;
    private final MeterRegistry metrics;

    SubmissionIntake(Submissions submissions, CaseMatchFinder matching, NearDuplicateCheck nearDuplicateCheck, MeterRegistry metrics) {
        this.submissions = submissions;
        this.matching = matching;
        this.nearDuplicateCheck = nearDuplicateCheck;
        this.metrics = metrics;
    }

    /** The case whose claim says the same, nearly to the letter; empty where none does, and while the index cannot be asked. */
    public Optional<UUID> repeated(SubmissionInput input) {
        try {
            return matching.of(new MatchInput(input.text(), input.language(), NEAREST)).matches().stream()
                    .map(NearCase::other)
                    .filter(near -> nearDuplicateCheck.areSame(input.text(), near.claim().text(), input.language()))
                    .map(near -> near.id())
                    .findFirst();
        } catch (HttpProblem busy) {
            return Optional.empty();
        }
    }

    /** What somebody without a key asks; its id. */
    public UUID ask(SubmissionInput input, Optional<UUID> repeated) {
        return ask(input, repeated, Optional.empty()).id;
    }

    /** @param by empty for somebody without a key */
    Submission ask(SubmissionInput input, Optional<UUID> repeated, Optional<Caller> by) {
        Submission asked = submissions.receive(input, repeated.orElse(null), by.map(Caller::author).orElse(Author.SOMEBODY));
        metrics.counter("docket.submissions", "found", asked.sameAs == null ? asked.caseId == null ? "nothing" : "case" : "submission").increment();
        return asked;
    }
}
