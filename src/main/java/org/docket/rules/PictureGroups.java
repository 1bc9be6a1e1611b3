package org.docket.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which items show the same picture, by place in a list instead of by id (union-find). An item that is withdrawn or superseded belongs to no group
 * and connects none.
 */
final class PictureGroups {

    private final List<Item> items;
    private final int[] parents;

    /** The groups of several items, by the place at their head; of most cases none. */
    private final Map<Integer, List<Integer>> groups;

    /** @throws IllegalArgumentException when an item shows the same picture as one that is not on file */
    PictureGroups(List<Item> items, Map<UUID, Integer> places) {
        this.items = items;
        parents = IntStream.range(0, items.size()).toArray();
        for (int i = 0; i < parents.length; i++) {
            for (UUID earlier : items.get(i).picture().sameAs()) {
                join(i, Derivation.place(places, earlier));
            }
        }
        groups = IntStream.range(0, parents.length).allMatch(i -> parents[i] == i) ? Map.of() : groupsOfSeveral();
    }

    private Map<Integer, List<Integer>> groupsOfSeveral() {
        Map<Integer, List<Integer>> all = IntStream.range(0, parents.length).boxed().collect(groupingBy(this::head));
        all.values().removeIf(members -> members.size() == 1);
        return all;
    }

    /** The other items that show the picture of {@code item}, in the order of the list. */
    List<UUID> others(int item) {
        return members(item).stream().filter(other -> other != item).map(other -> items.get(other).id()).toList();
    }

    /** Whether several roots are one picture. An item that derives from another says itself that it repeats it. */
    boolean isOneTwice() {
        return groups.values().stream().anyMatch(members -> members.stream().filter(place -> items.get(place).isRoot()).count() > 1);
    }

    /** Whether a picture was published, by whichever of its items, before the event that one of them is said to show. */
    boolean isOneOlderThanItsEvent() {
        return IntStream.range(0, parents.length).filter(place -> items.get(place).isInForce()).anyMatch(this::isOlderThanItsEvent);
    }

    /**
     * The principals of {@code roots} in their order. One picture counts for one principal, however many sources brought it: for the first of them
     * for whom nothing else counts.
     */
    List<Principal> principals(int[] roots) {
        List<Principal> all = principals(IntStream.of(roots).boxed()).toList();
        if (groups.isEmpty()) {
            return all;
        }
        List<List<Principal>> pictures = IntStream.of(roots).boxed().collect(groupingBy(this::head, LinkedHashMap::new, toList())).values().stream()
                .map(members -> principals(members.stream()).toList())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        Set<Principal> counted = new LinkedHashSet<>();
        pictures.forEach(behind -> behind.stream().filter(Predicate.not(counted::contains)).findFirst().ifPresent(counted::add));
        return all.stream().filter(counted::contains).toList();
    }

    private Stream<Principal> principals(Stream<Integer> places) {
        return places.map(place -> items.get(place).principal()).distinct();
    }

    private boolean isOlderThanItsEvent(int item) {
        Optional<LocalDate> event = items.get(item).picture().shownFrom();
        return event.isPresent() && members(item).stream().flatMap(place -> items.get(place).picture().publishedBy().stream()).anyMatch(day -> day.isBefore(event.get()));
    }

    private List<Integer> members(int item) {
        return groups.getOrDefault(head(item), List.of(item));
    }

    private void join(int one, int other) {
        if (items.get(one).isInForce() && items.get(other).isInForce()) {
            parents[Math.max(head(one), head(other))] = Math.min(head(one), head(other));
        }
    }

    /** The first item of the group. */
    private int head(int item) {
        int head = item;
        while (parents[head] != head) {
            parents[head] = parents[parents[head]];
            head = parents[head];
        }
        return head;
    }
}
