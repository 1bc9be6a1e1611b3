package org.docket.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who made a mistake meant: the one with the fewest changes, additions, omissions and swaps of letters. */
public final class ClosestName {

    private static final int LONGEST = 60;

    private ClosestName() {}

    /** Empty where none is like it: more than half of the letters would have to change. */
    public static Optional<String> to(String given, Collection<String> names) {
        String lower = given.toLowerCase(Locale.ROOT);
        if (given.isEmpty() || given.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream().filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) * 2 <= Math.max(name.length(), lower.length()))
                .min(Comparator.comparingInt((String name) -> distance(lower, name.toLowerCase(Locale.ROOT))).thenComparing(name -> name));
    }

    /** Optimal string alignment. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int least(int[][] steps, String one, String other, int i, int j) {
        int changed = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
