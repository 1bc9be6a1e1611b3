package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one reader was told of all verdicts, each as it was told last; what is told out of order is an error. */
final class Told {

    private final Map<String, JsonObject> changes = new HashMap<>();
    private long position;
    private long number = Long.MAX_VALUE;

    /** A change comes after every other that was told: by position and, of those that one event made, by number. */
    synchronized void change(JsonObject change) {
        long itsPosition = change.getLong("position");
        long itsNumber = change.getLong("number");
        if (itsPosition < position || (itsPosition == position && itsNumber <= number)) {
            throw new IllegalStateException("told " + itsPosition + "/" + itsNumber + " after " + position + "/" + number);
        }
        position = itsPosition;
        number = itsNumber;
        changes.put(change.getString("verdictId"), change);
    }

    /** Has it go on after everything up to {@code position}, which may be told again. */
    synchronized void backTo(long position) {
        this.position = position;
        number = Long.MAX_VALUE;
    }

    synchronized long position() {
        return position;
    }

    synchronized int verdicts() {
        return changes.size();
    }

    synchronized Optional<JsonObject> of(String verdict) {
        return Optional.ofNullable(changes.get(verdict));
    }
}
