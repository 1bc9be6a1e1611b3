package org.docket.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who controls whom below one principal: children by controller. */
record ControlTree(Map<UUID, List<UUID>> children) {

    /** @param pairs source and the one that controls it, null at the top */
    static ControlTree of(List<Object[]> pairs) {
        var children = new HashMap<UUID, List<UUID>>();
        for (Object[] pair : pairs) {
            if (pair[1] != null) {
                children.computeIfAbsent((UUID) pair[1], top -> new ArrayList<>()).add((UUID) pair[0]);
            }
        }
        return new ControlTree(children);
    }

    /** {@code top} and all below it; the list grows while it is walked, so depth costs no stack. */
    List<UUID> below(UUID top) {
        var found = new ArrayList<>(List.of(top));
        for (int at = 0; at < found.size(); at++) {
            found.addAll(children.getOrDefault(found.get(at), List.of()));
        }
        return found;
    }
}
