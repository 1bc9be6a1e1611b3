package org.docket.search;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.docket.search.Fusion.Sense;
import org.docket.search.Meaning.Off;
import org.docket.search.Meaning.Ready;

/** What the texts of one request mean, as long as the model tells it in time: once it did not, the others are not held up as well. */
final class Senses {

    private final Meaning meaning;
    private final LongSupplier waiting;
    private boolean late;

    /** @param waiting how many claims have no meaning yet */
    Senses(Meaning meaning, LongSupplier waiting) {
        this.meaning = meaning;
        this.waiting = waiting;
    }

    /** Empty where words alone are to tell. */
    Optional<Sense> of(MatchInput input) {
        String plain = Cleaning.of(input.text());
        Optional<String> language = Optional.ofNullable(input.language());
        if (late || plain.isBlank() || !language.map(meaning::speaks).orElse(true)) {
            return Optional.empty();
        }
        Optional<Meant> meant = meaning.of(plain);
        late = meant.isEmpty();
        return meant.map(told -> new Sense(told, Known.field(meaning.model()), language.map(Tongues::key), meaning.scale()));
    }

    /** Whether what was asked so far would have been answered better had the model been there in time, or had all claims their meaning. */
    boolean isDegraded() {
        return !(meaning.state() instanceof Off) && (late || !(meaning.state() instanceof Ready) || waiting.getAsLong() > 0);
    }
}
