package org.docket.pages.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.casework.CaseView;
import org.docket.casework.MoveView;
import org.docket.rules.Move;
import org.docket.rules.Standing;

/**
 * How a case stood, in so few words that an address can carry it from a form to the page after it.
 *
 * @param support how many independent principals support the claim
 * @param refutation how many refute it
 */
record CaseSnapshotToken(Standing standing, Set<Move> allowed, int support, int refutation, int counted) {

    private static final String BETWEEN = "~";
    private static final int PARTS = 5;

    static CaseSnapshotToken of(CaseView view) {
        Set<Move> allowed = EnumSet.noneOf(Move.class);
        view.moves().stream().filter(MoveView::allowed).map(MoveView::move).forEach(allowed::add);
        return new CaseSnapshotToken(view.standing(), allowed, view.support().independent(), view.refutation().independent(), view.evidence().counted());
    }

    public String text() {
        return String.join(BETWEEN, standing.name(), allowed.stream().map(Enum::name).collect(Collectors.joining(".")), String.valueOf(support),
                String.valueOf(refutation), String.valueOf(counted));
    }

    /** Empty for what was not written by {@link #text}. */
    static Optional<CaseSnapshotToken> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            Set<Move> allowed = EnumSet.noneOf(Move.class);
            Arrays.stream(parts[1].split("\\.")).filter(name -> !name.isEmpty()).map(Move::valueOf).forEach(allowed::add);
            return Optional.of(new CaseSnapshotToken(Standing.valueOf(parts[0]), allowed, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is otherwise than it was. */
    public Turn since(CaseSnapshotToken was) {
        return new Turn(was, this, without(allowed, was.allowed), without(was.allowed, allowed));
    }

    private static List<Move> without(Set<Move> these, Set<Move> those) {
        return these.stream().filter(move -> !those.contains(move)).toList();
    }

    /**
     * What a change did to a case.
     *
     * @param opened the moves that it made possible
     * @param closed the moves that it made impossible
     */
    record Turn(CaseSnapshotToken was, CaseSnapshotToken is, List<Move> opened, List<Move> closed) {

        public boolean isNothing() {
            return was.equals(is);
        }

        public boolean turnedStanding() {
            return was.standing != is.standing;
        }
    }
}
