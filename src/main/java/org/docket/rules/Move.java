package org.docket.rules;

import static org.docket.rules.Guard.CORROBORATION;
import static org.docket.rules.Guard.NEW_BASIS;
import static org.docket.rules.Guard.REASON;
import static org.docket.rules.Guard.REFUTATION;
import static org.docket.rules.Guard.REFUTED;
import static org.docket.rules.Guard.SECOND_PERSON;
import static org.docket.rules.Guard.STANDING_LOST;
import static org.docket.rules.Guard.SUPPORT;
import static org.docket.rules.Guard.UNANSWERED_DENIAL;
import static org.docket.rules.Status.ALLEGED;
import static org.docket.rules.Status.CORROBORATED;
import static org.docket.rules.Status.DENIED;
import static org.docket.rules.Status.DISPUTED;

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
    REFUTE     (EnumSet.allOf(Status.class),         DENIED,       REFUTED, NEW_BASIS, REASON, SECOND_PERSON),
    CORROBORATE(EnumSet.allOf(Status.class),         CORROBORATED, CORROBORATION, NEW_BASIS, REASON, SECOND_PERSON),
    DISPUTE    (of(ALLEGED, DENIED, CORROBORATED),   DISPUTED,     SUPPORT, REFUTATION, REASON),
    REOPEN     (of(DENIED, CORROBORATED, DISPUTED),  ALLEGED,      STANDING_LOST, REASON);
    // @formatter:on

    private final Set<Status> from;
    private final Status to;
    private final List<Guard> needs;

    Move(Set<Status> from, Status to, Guard... needs) {
        this.from = Collections.unmodifiableSet(from);
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
    public Decision decide(CaseState state, Dossier dossier, MoveAttempt attempt) {
        return decide(state, dossier, attempt, guard -> true);
    }

    /** The same question asked beforehand: what comes with the attempt, a reason and a second person, is left out. */
    public Decision ask(CaseState state, Dossier dossier) {
        return decide(state, dossier, new MoveAttempt("", false), guard -> !guard.comesWithTheAttempt());
    }

    /** The moves that the table lists from {@code status}. */
    public static List<Move> listedFrom(Status status) {
        return Arrays.stream(values()).filter(move -> move.from.contains(status)).toList();
    }

    private Decision decide(CaseState state, Dossier onFile, MoveAttempt attempt, Predicate<Guard> asked) {
        Dossier dossier = onFile.forStanding(to);
        if (!from.contains(state.status())) {
            return new Decision.NotListed(this, state.status(), listedFrom(state.status()));
        }
        List<UnmetGuard> unmet = needs.stream()
                .filter(asked.and(guard -> guard.isAsked(state.status() != to)))
                .map(guard -> guard.check(state, dossier, attempt))
                .flatMap(Optional::stream)
                .toList();
        return unmet.isEmpty() ? new Decision.Allowed(after(state, onFile)) : new Decision.Refused(unmet);
    }

    /** The state of a case for which this move is allowed, once it is made. */
    public CaseState after(CaseState state, Dossier onFile) {
        Dossier dossier = onFile.forStanding(to);
        return state.moved(to, bases(dossier), dossier);
    }

    /** What this move establishes: a denial is a respondent's word, and what settles a claim says why. */
    private Set<Basis> bases(Dossier dossier) {
        return switch (this) {
            case DENY -> EnumSet.of(Basis.BY_RESPONDENT);
            case REFUTE, CORROBORATE -> CaseState.of(to).settled(dossier);
            case DISPUTE, REOPEN -> EnumSet.noneOf(Basis.class);
        };
    }

    private static Set<Status> of(Status first, Status... rest) {
        return EnumSet.of(first, rest);
    }
}
