package org.docket.webhook;

import java.util.List;
import java.util.Set;
import org.docket.access.Scope;

/** What receivers can be told, by its kinds. */
public final class EventNames {

    private EventNames() {}

    /** What everybody may be told. */
    public static List<String> open() {
        return Notice.types().stream().filter(type -> Notice.needed(type).isEmpty()).sorted().toList();
    }

    /** What takes a scope of its own. */
    public static List<String> guarded() {
        return Notice.types().stream().filter(type -> !Notice.needed(type).isEmpty()).sorted().toList();
    }

    /** 422 for a type that does not exist, and for one that somebody with {@code scopes} may not be told of. */
    static void require(Set<String> types, Set<Scope> scopes, boolean partner) {
        for (String type : types) {
            if (!Notice.types().contains(type)) {
                throw Webhooks.invalid("/events", "unknown-event", "there is no event " + type);
            }
            if (!Notice.isOpenTo(type, scopes, partner)) {
                throw Webhooks.invalid("/events", "not-allowed", type + " is for people of the desk with the scope " + Scope.EVENTS_READ.text());
            }
        }
    }
}
