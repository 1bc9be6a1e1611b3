package org.docket.webhook;

import java.util.List;

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
}
