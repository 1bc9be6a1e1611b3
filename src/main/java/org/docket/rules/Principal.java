package org.docket.rules;

import java.util.UUID;

/** The top of a chain of control. Independence is judged between principals, never between names. */
public record Principal(UUID id, String name) {

    /** The same principal whatever it is called today. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Principal that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
