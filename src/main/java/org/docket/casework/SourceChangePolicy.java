package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.Ids;
import org.docket.rules.Principal;
import org.docket.source.Source;
import org.docket.source.SourceChangeRule;
import org.docket.source.SourceEdit;
import org.docket.source.Sources;

/**
 * Decides which changes of a source one person makes alone: those of a source that no published case shows, and a grade that takes trust away. A change
 * that gives a published case a standing or a basis always needs a second person.
 */
@ApplicationScoped
class SourceChangePolicy implements SourceChangeRule {

    private static final int BATCH = 100;

    private final SecondPerson secondPerson;
    private final Sources sources;
    private final Cases cases;
    private final Dossiers dossiers;

    SourceChangePolicy(SecondPerson secondPerson, Sources sources, Cases cases, Dossiers dossiers) {
        this.secondPerson = secondPerson;
        this.sources = sources;
        this.cases = cases;
        this.dossiers = dossiers;
    }

    @Override
    public boolean needsSecondPerson(Source source, SourceEdit edit) {
        if (!edit.concernsReaders() || !secondPerson.isNeeded()) {
            return false;
        }
        List<UUID> controlled = sources.controlledFrom(source);
        return !edit.onlyLowersGrade() && cases.areShown(controlled) || isRaisingAny(controlled, supposing(source, controlled, edit));
    }

    private SupposedSource supposing(Source source, List<UUID> controlled, SourceEdit edit) {
        Optional<Principal> principal = !edit.movesControl() ? Optional.empty()
                : Optional.of(Optional.ofNullable(edit.after().controlledBy()).flatMap(sources::with).map(Source::judged)
                        .orElseGet(() -> new Principal(source.id(), source.name())));
        return new SupposedSource(source.id(), Optional.of(edit.after().reliability()), Set.copyOf(controlled), principal);
    }

    /** Whether a published case that rests on the sources would have a standing or a basis that it lacks; in batches, because they can be many. */
    private boolean isRaisingAny(List<UUID> controlled, SupposedSource supposed) {
        List<UUID> resting = List.of();
        do {
            resting = cases.publishedRestingOn(controlled, resting.isEmpty() ? Ids.FIRST : resting.getLast(), BATCH);
            if (isRaisingAnyOf(resting, supposed)) {
                return true;
            }
        } while (resting.size() == BATCH);
        return false;
    }

    private boolean isRaisingAnyOf(List<UUID> resting, SupposedSource supposed) {
        List<StoredCase> files = cases.shown(resting).stream().map(Case::onFile).toList();
        return dossiers.compare(files, supposed).stream().anyMatch(compared -> compared.then().judgement().exceeds(compared.now().judgement()));
    }
}
