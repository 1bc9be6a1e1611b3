package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.platform.Ids;

/** What readers are told of changes to what is published: the corrections policy that the IFCN code of principles asks for. */
@ApplicationScoped
class Corrections implements PanacheRepositoryBase<Correction, UUID> {

    private final Ids ids;

    Corrections(Ids ids) {
        this.ids = ids;
    }

    /** A new status is an update; its reason is what readers get. */
    CaseEvents.Corrected ofMove(Case row, DecisionRequest.ToMove move, Instant at) {
        CaseFile before = row.file();
        SortedSet<String> changed = changed(before, before.restated(move.summary(), move.rating()));
        changed.add("status");
        return keep(row, CorrectionType.UPDATE, move.reason().strip(), changed, at);
    }

    CaseEvents.Corrected ofWithdrawal(Case row, String reason, Instant at) {
        return keep(row, CorrectionType.RETRACTION, reason, new TreeSet<>(Set.of("publication")), at);
    }

    /** Null where readers see nothing of the edit. 422 where they do and it does not say what they are told. */
    CaseEvents.Corrected ofEdit(Case row, CaseFile before, DecisionRequest.ToEdit wish, Instant at) {
        if (!isTold(row, before, wish)) {
            return null;
        }
        return keep(row, wish.edit().correction(), wish.edit().note(), changed(before, wish.edit().appliedTo(before)), at);
    }

    /** Whether readers are told of the edit. 422 where they are and it does not say why, or what. */
    boolean isTold(Case row, CaseFile before, DecisionRequest.ToEdit wish) {
        if (row.visibility != Visibility.PUBLIC) {
            return false;
        }
        require("/reason", wish.reason() != null && !wish.reason().isEmpty(), "what is published is changed for a reason");
        boolean told = !changed(before, wish.edit().appliedTo(before)).isEmpty();
        require("/correction", !told || wish.edit().correction() != null, "say what sort of correction it is, with a note for the readers");
        return told;
    }

    /** What readers see of a case that differs between the two: fields of the verdict by name. */
    private static SortedSet<String> changed(CaseFile before, CaseFile after) {
        var changed = new TreeSet<String>();
        if (!before.claim().equals(after.claim())) {
            changed.add("claim");
        }
        if (!Objects.equals(before.summary(), after.summary())) {
            changed.add("summary");
        }
        if (!Objects.equals(before.rating(), after.rating())) {
            changed.add("rating");
        }
        if (!Objects.equals(before.article(), after.article())) {
            changed.add("article");
        }
        return changed;
    }

    private static void require(String pointer, boolean holds, String detail) {
        if (!holds) {
            throw Problems.invalid(List.of(new InputError(pointer, "required", detail)));
        }
    }

    private CaseEvents.Corrected keep(Case row, CorrectionType type, String note, SortedSet<String> changed, Instant at) {
        var correction = new Correction(ids.next(), row.id, type, note, changed, at);
        persist(correction);
        return correction.logged();
    }
}
