package org.docket.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.PublicCase.PublicEvidence;
import org.docket.rules.Stance;

/**
 * Where the evidence that a verdict shows comes from: by stance, then by whoever controls the sources that it comes down to. Items have the
 * numbers by which the picture and the list know them.
 */
record Provenance(List<Side> sides, List<Exhibit> items) {

    /** What stands on one side of the claim. */
    record Side(Stance stance, List<Root> roots) {

        public int items() {
            return roots.stream().mapToInt(root -> root.items().size()).sum();
        }
    }

    /** Items that come down to the same. */
    record Root(List<String> principals, List<Exhibit> items) {}

    /**
     * An item with its number.
     *
     * @param principal who controls its source: a name, or of a protected source its kind
     * @param lane what it has in common with others that are controlled by the same
     * @param restsOn the numbers of those that it derives from
     * @param depth how far it is from what it comes down to: 0 for what rests on nothing that is shown
     * @param twins the numbers of those that show the same picture
     */
    record Exhibit(int number, PublicEvidence evidence, String principal, String lane, List<Integer> restsOn, int depth, List<Integer> twins) {

        /** Whether it says what others said before. */
        public boolean isDerived() {
            return !restsOn.isEmpty() || evidence.restsOnMore();
        }
    }

    public Stance supports() {
        return Stance.SUPPORTS;
    }

    public Stance refutes() {
        return Stance.REFUTES;
    }

    public Stance context() {
        return Stance.CONTEXT;
    }

    static Provenance of(List<PublicEvidence> evidence) {
        var byId = new LinkedHashMap<UUID, PublicEvidence>();
        evidence.forEach(item -> byId.put(item.id(), item));
        var depths = new HashMap<UUID, Integer>();
        byId.keySet().forEach(id -> depth(id, byId, depths));
        List<PublicEvidence> ordered = evidence.stream()
                .sorted(Comparator.comparing(PublicEvidence::stance).thenComparing(item -> String.join(", ", principals(item, byId)))
                        .thenComparing(item -> depths.get(item.id())))
                .toList();
        var numbers = new HashMap<UUID, Integer>();
        ordered.forEach(item -> numbers.put(item.id(), numbers.size() + 1));
        List<Exhibit> items = ordered.stream().map(item -> exhibit(item, numbers, depths)).toList();
        return new Provenance(sides(items, byId), items);
    }

    private static Exhibit exhibit(PublicEvidence item, Map<UUID, Integer> numbers, Map<UUID, Integer> depths) {
        String lane = item.principal() == null ? "protected " + item.id() : item.principal().id().toString();
        return new Exhibit(numbers.get(item.id()), item, principal(item), lane, item.derivedFrom().stream().map(numbers::get).sorted().toList(),
                depths.get(item.id()), item.samePictureAs().stream().map(numbers::get).sorted().toList());
    }

    private static List<Side> sides(List<Exhibit> items, Map<UUID, PublicEvidence> byId) {
        var sides = new ArrayList<Side>();
        for (Stance stance : Stance.values()) {
            SequencedMap<List<String>, List<Exhibit>> roots = new LinkedHashMap<>();
            items.stream().filter(item -> item.evidence().stance() == stance)
                    .forEach(item -> roots.computeIfAbsent(principals(item.evidence(), byId), found -> new ArrayList<>()).add(item));
            if (!roots.isEmpty()) {
                sides.add(new Side(stance, roots.entrySet().stream().map(root -> new Root(root.getKey(), List.copyOf(root.getValue()))).toList()));
            }
        }
        return List.copyOf(sides);
    }

    /** Of what the item comes down to, as far as that is shown. */
    private static List<String> principals(PublicEvidence item, Map<UUID, PublicEvidence> byId) {
        var open = new ArrayList<UUID>(List.of(item.id()));
        Set<UUID> reached = new LinkedHashSet<>(open);
        for (int i = 0; i < open.size(); i++) {
            byId.get(open.get(i)).derivedFrom().stream().filter(reached::add).forEach(open::add);
        }
        return reached.stream().map(byId::get).filter(found -> found.derivedFrom().isEmpty()).map(Provenance::principal).distinct().sorted().toList();
    }

    private static String principal(PublicEvidence item) {
        return item.principal() == null ? item.source() : item.principal().name();
    }

    /** Items derive from each other in no circle, and there are fifty at most. */
    private static int depth(UUID id, Map<UUID, PublicEvidence> byId, Map<UUID, Integer> depths) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        int depth = byId.get(id).derivedFrom().stream().mapToInt(root -> depth(root, byId, depths) + 1).max().orElse(0);
        depths.put(id, depth);
        return depth;
    }
}
