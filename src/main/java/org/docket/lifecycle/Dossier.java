package org.docket.lifecycle;

import static java.util.function.Predicate.not;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everything that the rules look at: whose claim it is, whom it accuses, and the evidence on file. What a guard asks is
 * worked out once, when the dossier is made, in time linear in items and derivations.
 */
public final class Dossier {

    private final List<Item> items;
    private final Map<UUID, Integer> places;
    private final Derivation derivation;
    private final Thresholds thresholds;
    private final boolean[] counted;
    private final Side support;
    private final Side refutation;
    private final boolean materialSupport;
    private final List<UUID> denials;

    private Dossier(Optional<Principal> claimant, Optional<Principal> respondent, List<Item> items, Thresholds thresholds) {
        this.items = List.copyOf(items);
        this.places = Derivation.places(this.items);
        this.derivation = new Derivation(this.items);
        this.thresholds = thresholds;
        this.counted = countedItems();
        this.support = side(Stance.SUPPORTS, claimant);
        this.refutation = side(Stance.REFUTES, respondent);
        this.materialSupport = hasMaterialSupport();
        this.denials = respondent.map(this::denialsOf).orElse(List.of());
    }

    /**
     * @param claimant the principal behind the claim, whose own word supports nothing
     * @param respondent the principal that the claim accuses, whose own word refutes nothing
     * @throws IllegalArgumentException when items derive from each other in a circle, or from one that is not on file
     */
    public static Dossier of(Optional<Principal> claimant, Optional<Principal> respondent, List<Item> items, Thresholds thresholds) {
        return new Dossier(claimant, respondent, items, thresholds);
    }

    /** Whether the item weighs: it and all its roots are graded well enough, and neither it nor a root is withdrawn. */
    public boolean counted(UUID item) {
        return counted[places.get(item)];
    }

    /** How many items weigh, whatever their stance. */
    public int countedItemsOnFile() {
        return count(i -> counted[i]);
    }

    /** The items that {@code item} comes down to; itself when it derives from nothing. */
    public SequencedSet<UUID> roots(UUID item) {
        return collect(IntStream.of(derivation.roots(places.get(item))).mapToObj(i -> items.get(i).id()).toList());
    }

    /** The principals of the roots of {@code item}. */
    public SequencedSet<Principal> principals(UUID item) {
        return collect(principalsOf(derivation.roots(places.get(item))));
    }

    /** Counted support, with the principals that are independent of the claimant. */
    public Side support() {
        return support;
    }

    /** Counted refutation, with the principals that are independent of the respondent. */
    public Side refutation() {
        return refutation;
    }

    /** The respondent's own refuting statements that are not withdrawn. They need no grade. */
    public List<UUID> denials() {
        return denials;
    }

    /** Whether anything beyond the claimant's word supports the claim. */
    boolean isSupported() {
        return materialSupport || !support.principals().isEmpty();
    }

    Thresholds thresholds() {
        return thresholds;
    }

    private boolean[] countedItems() {
        boolean[] sound = propagated(item -> !item.withdrawn() && item.isGraded(thresholds));
        var result = new boolean[items.size()];
        for (int i = 0; i < result.length; i++) {
            Item item = items.get(i);
            result[i] = sound[i] && !item.withdrawn() && item.isGraded(thresholds);
        }
        return result;
    }

    /** For every item, whether {@code test} holds of each of its roots. */
    private boolean[] propagated(Predicate<Item> test) {
        var holds = new boolean[items.size()];
        for (int i : derivation.order()) {
            Item item = items.get(i);
            holds[i] = item.isRoot() ? test.test(item) : IntStream.of(derivation.parents(i)).allMatch(p -> holds[p]);
        }
        return holds;
    }

    private Side side(Stance stance, Optional<Principal> party) {
        int[] own = IntStream.range(0, items.size()).filter(i -> stands(i, stance)).toArray();
        List<Principal> independent = principalsOf(derivation.roots(own)).stream()
                .filter(not(p -> party.filter(p::equals).isPresent()))
                .toList();
        return new Side(independent, own.length);
    }

    private boolean stands(int item, Stance stance) {
        return counted[item] && items.get(item).stance() == stance;
    }

    /** An article that only repeats statements is no material, whatever it is printed on. */
    private boolean hasMaterialSupport() {
        boolean[] onlyStatements = propagated(Item::isStatement);
        return count(i -> stands(i, Stance.SUPPORTS) && !items.get(i).isStatement() && !onlyStatements[i]) > 0;
    }

    private List<UUID> denialsOf(Principal respondent) {
        return items.stream()
                .filter(item -> item.isStatement() && item.stance() == Stance.REFUTES && !item.withdrawn())
                .filter(item -> item.principal().equals(respondent))
                .map(Item::id)
                .toList();
    }

    private List<Principal> principalsOf(int[] roots) {
        return IntStream.of(roots).mapToObj(i -> items.get(i).principal()).distinct().toList();
    }

    private int count(IntPredicate test) {
        return (int) IntStream.range(0, items.size()).filter(test).count();
    }

    private static <T> SequencedSet<T> collect(List<T> values) {
        return values.stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
