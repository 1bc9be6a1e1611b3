package org.docket.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Which item rests on which, by place in a list instead of by id. Every walk is a loop over items and derivations, so
 * ten thousand items in chains a thousand deep cost linear time and no stack.
 */
final class Derivation {

    private final int[][] parents;
    private final int[] order;

    /** @throws IllegalArgumentException when an item derives from one that is not there, or from itself in a circle */
    Derivation(List<Item> items) {
        Map<UUID, Integer> places = places(items);
        parents = new int[items.size()][];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = items.get(i).derivedFrom().stream().mapToInt(id -> place(places, id)).toArray();
        }
        order = parentsFirst();
    }

    static Map<UUID, Integer> places(List<Item> items) {
        var places = new HashMap<UUID, Integer>(items.size() * 2);
        for (int i = 0; i < items.size(); i++) {
            if (places.put(items.get(i).id(), i) != null) {
                throw new IllegalArgumentException("twice on file: " + items.get(i).id());
            }
        }
        return places;
    }

    static int place(Map<UUID, Integer> places, UUID id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("refers to an item that is not on file: " + id);
        }
        return place;
    }

    /** The places, every item after all that it derives from (Kahn 1962). */
    int[] order() {
        return order;
    }

    int[] parents(int item) {
        return parents[item];
    }

    /** The roots reached from {@code starts}, in the order of the list. */
    int[] roots(int... starts) {
        var reached = new boolean[parents.length];
        var open = new ArrayDeque<Integer>();
        visit(starts, reached, open);
        while (!open.isEmpty()) {
            visit(parents[open.poll()], reached, open);
        }
        return IntStream.range(0, parents.length)
                .filter(i -> reached[i] && parents[i].length == 0)
                .toArray();
    }

    private static void visit(int[] items, boolean[] reached, ArrayDeque<Integer> open) {
        for (int item : items) {
            if (!reached[item]) {
                reached[item] = true;
                open.add(item);
            }
        }
    }

    private int[] parentsFirst() {
        List<List<Integer>> children = children();
        int[] waiting = Arrays.stream(parents).mapToInt(p -> p.length).toArray();
        var found = new int[parents.length];
        int count = 0;
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                found[count++] = i;
            }
        }
        for (int at = 0; at < count; at++) {
            for (int child : children.get(found[at])) {
                if (--waiting[child] == 0) {
                    found[count++] = child;
                }
            }
        }
        if (count < found.length) {
            throw new IllegalArgumentException("items derive from each other in a circle");
        }
        return found;
    }

    private List<List<Integer>> children() {
        var children = new ArrayList<List<Integer>>(parents.length);
        for (int i = 0; i < parents.length; i++) {
            children.add(new ArrayList<>(1));
        }
        for (int i = 0; i < parents.length; i++) {
            for (int parent : parents[i]) {
                children.get(parent).add(i);
            }
        }
        return children;
    }
}
