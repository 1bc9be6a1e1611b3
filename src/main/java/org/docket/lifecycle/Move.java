package org.docket.lifecycle;

import static org.docket.lifecycle.Guard.CORROBORATION;
import static org.docket.lifecycle.Guard.REASON;
import static org.docket.lifecycle.Guard.REFUTATION;
import static org.docket.lifecycle.Guard.REFUTED;
import static org.docket.lifecycle.Guard.SECOND_PERSON;
import static org.docket.lifecycle.Guard.STANDING_LOST;
import static org.docket.lifecycle.Guard.SUPPORT;
import static org.docket.lifecycle.Guard.UNANSWERED_DENIAL;
import static org.docket.lifecycle.Status.ALLEGED;
import static org.docket.lifecycle.Status.CORROBORATED;
import static org.docket.lifecycle.Status.DENIED;
import static org.docket.lifecycle.Status.DISPUTED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The state machine: every move there is, one row each. What is not listed is refused. */
public enum Move {
    // @formatter:off
    //          from                                to            needs
    DENY       (of(ALLEGED, DISPUTED),               DENIED,       UNANSWERED_DENIAL, REASON),
    REFUTE     (of(ALLEGED, CORROBORATED, DISPUTED), DENIED,       REFUTED, REASON, SECOND_PERSON),
    CORROBORATE(of(ALLEGED, DENIED, DISPUTED),       CORROBORATED, CORROBORATION, REASON, SECOND_PERSON),
    DISPUTE    (of(ALLEGED, DENIED, CORROBORATED),   DISPUTED,     SUPPORT, REFUTATION, REASON),
    REOPEN     (of(DENIED, CORROBORATED, DISPUTED),  ALLEGED,      STANDING_LOST, REASON);
    // @formatter:on

    private final Set<Status> from;
    private final Status to;
    private final List<Guard> needs;

    Move(Set<Status> from, Status to, Guard... needs) {
        this.from = from;
        this.to = to;
        this.needs = List.of(needs);
    }

    public Set<Status> from() {
        return from;
    }

    public Status to() {
        return to;
    }

    public List<Guard> needs() {
        return needs;
    }

    /** Whether the case may make this move now, with what the person brings. */
    public Decision decide(Status status, Dossier dossier, Attempt attempt) {
        return decide(status, dossier, attempt, guard -> true);
    }

    /** The same question asked beforehand: what comes with the attempt, a reason and a second person, is left out. */
    public Decision ask(Status status, Dossier dossier) {
        return decide(status, dossier, new Attempt("", false), guard -> !guard.comesWithTheAttempt());
    }

    /** The moves that the table lists from {@code status}. */
    public static List<Move> listedFrom(Status status) {
        return Arrays.stream(values()).filter(move -> move.from.contains(status)).toList();
    }

    private Decision decide(Status status, Dossier dossier, Attempt attempt, Predicate<Guard> asked) {
        if (!from.contains(status)) {
            return new Decision.NotListed(this, status, listedFrom(status));
        }
        List<Unmet> unmet = needs.stream()
                .filter(asked)
                .map(guard -> guard.check(status, dossier, attempt))
                .flatMap(Optional::stream)
                .toList();
        return unmet.isEmpty() ? new Decision.Allowed(to) : new Decision.Refused(unmet);
    }

    private static Set<Status> of(Status first, Status... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }
}
