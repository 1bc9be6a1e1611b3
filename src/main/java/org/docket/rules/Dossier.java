package org.docket.rules;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Everything that the rules look at: whose claim it is, whom it accuses, and the evidence on file. What a guard asks is
 * worked out once, when the dossier is made, in time linear in items and derivations.
 */
public final class Dossier {

    private final ClaimParties parties;
    private final List<Item> items;
    private final Map<UUID, Integer> places;
    private final Derivation derivation;
    private final PictureGroups pictures;
    private final Thresholds thresholds;
    /** The stances whose uncleared items are left out. */
    private final Set<Stance> withheld;
    private final boolean[] counted;
    private final boolean[] onlyStatements;
    private final Side support;
    private final Side refutation;
    private final boolean materialSupport;
    private final List<UUID> denials;
    private final List<UUID> admissions;
    private final List<UUID> retractions;

    private Dossier(ClaimParties parties, List<Item> items, Thresholds thresholds, Set<Stance> withheld) {
        this.parties = parties;
        this.items = List.copyOf(items);
        this.places = Derivation.places(this.items);
        this.derivation = new Derivation(this.items);
        this.pictures = new PictureGroups(this.items, places);
        this.thresholds = thresholds;
        this.withheld = withheld;
        this.counted = countedItems();
        this.onlyStatements = propagated(Item::isStatement);
        this.support = side(Stance.SUPPORTS, parties::isClaimant);
        this.refutation = side(Stance.REFUTES, parties::isRespondent);
        this.materialSupport = hasMaterialSupport();
        this.denials = words(Stance.REFUTES, parties::isRespondent);
        this.admissions = words(Stance.SUPPORTS, principal -> parties.isRespondent(principal) && !parties.isClaimant(principal));
        this.retractions = words(Stance.REFUTES, principal -> parties.isClaimant(principal) && !parties.isRespondent(principal));
    }

    /** @throws IllegalArgumentException when items derive from each other in a circle, or from one that is not on file */
    public static Dossier of(ClaimParties parties, List<Item> items, Thresholds thresholds) {
        return new Dossier(parties, items, thresholds, EnumSet.noneOf(Stance.class));
    }

    /** The items that no second person has cleared. */
    public SequencedSet<UUID> uncleared() {
        return collect(items.stream().filter(Item::isUncleared).map(Item::id).toList());
    }

    /** The dossier as it would be if these items were cleared. */
    public Dossier clearing(Set<UUID> cleared) {
        return cleared.isEmpty() ? this : of(parties, items.stream().map(item -> cleared.contains(item.id()) ? item.cleared() : item).toList(), thresholds);
    }

    /** The dossier as it would be if all items were cleared. */
    public Dossier cleared() {
        return clearing(uncleared());
    }

    /** The dossier of what readers may see: without the items that no second person has cleared. */
    public Dossier forReaders() {
        return withholding(EnumSet.allOf(Stance.class));
    }

    /** The dossier by which a status is justified: what nobody has cleared speaks against it at once, and for it not yet. */
    Dossier forStanding(Status status) {
        return switch (status) {
            case ALLEGED, DISPUTED -> forReaders();
            case DENIED -> withholding(EnumSet.of(Stance.REFUTES));
            case CORROBORATED -> withholding(EnumSet.of(Stance.SUPPORTS));
        };
    }

    private Dossier withholding(Set<Stance> stances) {
        return items.stream().noneMatch(Item::isUncleared) ? this : new Dossier(parties, items, thresholds, stances);
    }

    /**
     * Whether the item weighs: it and all its roots are graded well enough, it was attached or affirmed under the present wording of the claim, and
     * neither it nor a root is withdrawn or superseded.
     */
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

    /** The other items in force that show the same picture as {@code item}. */
    public List<UUID> samePicture(UUID item) {
        return pictures.others(places.get(item));
    }

    PictureGroups pictures() {
        return pictures;
    }

    /** Counted support, with the principals that are independent of the claimant. */
    public Side support() {
        return support;
    }

    /** Counted refutation, with the principals that are independent of the respondent. */
    public Side refutation() {
        return refutation;
    }

    /** Statements and documents of respondents that refute the claim. They need no grade. */
    public List<UUID> denials() {
        return denials;
    }

    /** Statements and documents of respondents that support the claim, against their own interest. They need no grade. */
    public List<UUID> admissions() {
        return admissions;
    }

    /** Statements and documents of the claimant that refute the claim. They need no grade. */
    public List<UUID> retractions() {
        return retractions;
    }

    /** Whether anything beyond the claimant's word supports the claim. */
    boolean isSupported() {
        return materialSupport || !support.principals().isEmpty() || !admissions.isEmpty();
    }

    /** Whether anything, be it a respondent's word, speaks against the claim. */
    boolean isContradicted() {
        return !denials.isEmpty() || refutation.items() > 0 || !retractions.isEmpty();
    }

    /** The bases for which the claim could be called corroborated now; none when it could not. */
    Set<Basis> corroboratedBases() {
        return support.bases(refutation, retractions, admissions, Basis.BY_ADMISSION, thresholds);
    }

    /** The bases for which the claim could be called refuted now; none when it could not. */
    Set<Basis> refutedBases() {
        return refutation.bases(support, admissions, retractions, Basis.BY_RETRACTION, thresholds);
    }

    ClaimParties parties() {
        return parties;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    private boolean[] countedItems() {
        boolean[] sound = propagated(item -> item.isInForce() && item.isGraded(thresholds));
        var result = new boolean[items.size()];
        for (int i = 0; i < result.length; i++) {
            Item item = items.get(i);
            result[i] = sound[i] && isJudged(item) && item.isGraded(thresholds);
        }
        return result;
    }

    private boolean isJudged(Item item) {
        return item.isCurrent() && !(item.isUncleared() && withheld.contains(item.stance()));
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

    private Side side(Stance stance, Predicate<Principal> party) {
        int[] own = IntStream.range(0, items.size()).filter(i -> stands(i, stance)).toArray();
        int[] roots = IntStream.of(derivation.roots(own)).filter(root -> !party.test(items.get(root).principal())).toArray();
        int decisive = (int) IntStream.of(own).filter(i -> items.get(i).isRecord() && !party.test(items.get(i).principal())).count();
        return new Side(pictures.principals(roots), own.length, decisive, IntStream.of(own).allMatch(this::isOnlyStatements));
    }

    private boolean isOnlyStatements(int item) {
        return items.get(item).isStatement() || onlyStatements[item];
    }

    private boolean stands(int item, Stance stance) {
        return counted[item] && items.get(item).stance() == stance;
    }

    /** An article that only repeats statements is no material, whatever it is printed on. */
    private boolean hasMaterialSupport() {
        return count(i -> stands(i, Stance.SUPPORTS) && !isOnlyStatements(i)) > 0;
    }

    private List<UUID> words(Stance stance, Predicate<Principal> party) {
        return items.stream()
                .filter(item -> item.isWord() && item.stance() == stance && isJudged(item))
                .filter(item -> party.test(item.principal()))
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
        return new LinkedHashSet<>(values);
    }
}
