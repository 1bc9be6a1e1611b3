package org.docket.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.docket.casework.CaseView.TombstoneView;
import org.docket.casework.CorrectionView;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicCase.Withdrawn;
import org.docket.casework.PublicStory.Chapter;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a verdict as the public saw it.
 *
 * @param changed what became another: publication, claim, topics, status, standing, summary, rating, article, evidence, reply or links
 * @param basis why a denial or a corroboration holds since then; left out for every other status
 * @param examinedOn as of the verdict since then
 * @param correction what readers were told of it; left out where they were told nothing
 * @param withdrawal left out unless it was taken back
 */
@Schema(name = "VerdictChange")
public record VerdictChange(long position, Instant at, SortedSet<String> changed, Status status, Set<Basis> basis, LocalDate examinedOn,
        Standing standing, String rating, String ratingText, String summary, CorrectionView correction, TombstoneView withdrawal) {

    /** @param before null for the first */
    static VerdictChange of(Chapter chapter, PublicCase before) {
        return switch (chapter.seen()) {
            case Withdrawn gone -> new VerdictChange(chapter.position(), chapter.at(), new TreeSet<>(List.of("publication")), null, null, null, null, null,
                    null, null, null, new TombstoneView(gone.at(), gone.reason()));
            case Published seen -> new VerdictChange(chapter.position(), chapter.at(), changed(seen, before), seen.status(),
                    seen.basis().isEmpty() ? null : seen.basis(), seen.examinedOn(), seen.standing(), seen.rating().code(), seen.rating().freeText(), seen.summary(), told(seen, before), null);
        };
    }

    /** The same with a correction as it may be shown now, in which a source that is protected now has no name. */
    VerdictChange as(PublicCase shown) {
        return correction == null || !(shown instanceof Published now) ? this
                : now.corrections().stream().filter(told -> told.id().equals(correction.id())).findFirst().map(this::with).orElse(this);
    }

    private VerdictChange with(CorrectionView told) {
        return new VerdictChange(position, at, changed, status, basis, examinedOn, standing, rating, ratingText, summary, told, withdrawal);
    }

    private static SortedSet<String> changed(Published now, PublicCase before) {
        var changed = new TreeSet<String>();
        if (!(before instanceof Published was)) {
            changed.add("publication");
            return changed;
        }
        note(changed, "claim", now.claim(), was.claim());
        note(changed, "topics", now.topics(), was.topics());
        note(changed, "status", now.statusSince(), was.statusSince());
        note(changed, "standing", now.standing(), was.standing());
        note(changed, "summary", now.summary(), was.summary());
        note(changed, "rating", List.of(now.rating().term(), now.rating().text()), List.of(was.rating().term(), was.rating().text()));
        note(changed, "article", now.article(), was.article());
        note(changed, "evidence", List.of(now.evidence(), now.support(), now.refutation()), List.of(was.evidence(), was.support(), was.refutation()));
        note(changed, "reply", List.of(now.rightOfReply()), List.of(was.rightOfReply()));
        note(changed, "links", now.links(), was.links());
        return changed;
    }

    private static void note(SortedSet<String> changed, String name, Object now, Object was) {
        if (!Objects.equals(now, was)) {
            changed.add(name);
        }
    }

    private static CorrectionView told(Published now, PublicCase before) {
        if (!(before instanceof Published was) || now.corrections().isEmpty()) {
            return null;
        }
        CorrectionView last = now.corrections().getFirst();
        return was.corrections().stream().anyMatch(told -> told.id().equals(last.id())) ? null : last;
    }
}
