package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.Dossiers.Comparison;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.source.Source;
import org.docket.source.Sources;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which cases rest on a source, and which would lose their standing if it were graded or controlled otherwise. */
@ApplicationScoped
public class Dependents {

    private final Sources sources;
    private final Cases cases;
    private final Dossiers dossiers;

    Dependents(Sources sources, Cases cases, Dossiers dossiers) {
        this.sources = sources;
        this.cases = cases;
        this.dossiers = dossiers;
    }

    /**
     * A case that rests on the source.
     *
     * @param standingThen its standing under what was supposed
     */
    @Schema(name = "Dependent")
    public record Dependent(UUID id, long number, String claim, Status status, Standing standing, Standing standingThen, boolean wouldLose) {

        static Dependent of(Comparison compared) {
            Standing is = compared.now().judgement().standing();
            Standing wouldBe = compared.then().judgement().standing();
            StoredCase file = compared.now().file();
            return new Dependent(file.id(), file.number(), file.file().claim().text(), file.status(), is, wouldBe,
                    is == Standing.HOLDS && wouldBe == Standing.LOST);
        }
    }

    /** Without a supposition: as if nobody could judge the source any more (grade F). 404 where there is no such source. */
    @Transactional
    public Page<Dependent> page(UUID id, Reliability reliability, UUID controlledBy, String cursor, Integer limit) {
        Source source = sources.with(id).orElseThrow(Problems::notFound);
        int size = Limit.of(limit);
        List<UUID> affected = sources.controlledFrom(source);
        List<UUID> resting = cases.restingOn(affected, Cursor.idAfter(cursor), size + 1);
        List<StoredCase> files = cases.shown(resting).stream().map(Case::onFile).toList();
        List<Comparison> compared = dossiers.compare(files, supposing(source, affected, reliability, controlledBy));
        return Page.of(compared, size, Dependent::of, last -> Cursor.of(last.now().file().id()));
    }

    private SupposedSource supposing(Source source, List<UUID> affected, Reliability reliability, UUID controlledBy) {
        Reliability grade = reliability == null && controlledBy == null ? Reliability.F : reliability;
        Optional<Principal> principal = Optional.ofNullable(controlledBy)
                .map(id -> sources.with(id).orElseThrow(() -> Problems.parameter("controlledBy", "No source has this id.")).judged());
        return new SupposedSource(source.id(), Optional.ofNullable(grade), Set.copyOf(affected), principal);
    }
}
