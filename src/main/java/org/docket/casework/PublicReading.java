package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Cursor;
import org.docket.platform.Page;

/** What the public may read of cases: of one that is not published not even that it is there. */
@ApplicationScoped
public class PublicReading {

    private static final String VISIBLE = "from Correction k join CaseRecord c on c.id = k.caseId where"
            + " (c.visibility = PUBLIC or (c.visibility = WITHDRAWN and k.changed = 'publication'))";
    private static final int MOST_CORRECTIONS = 100;

    private final Dossiers dossiers;
    private final RightOfReply replies;
    private final EntityManager em;

    PublicReading(Dossiers dossiers, RightOfReply replies, EntityManager em) {
        this.dossiers = dossiers;
        this.replies = replies;
        this.em = em;
    }

    /** What there is at the address of a verdict. */
    public sealed interface PublicCase {}

    /**
     * @param corrections what readers were told, the newest first; the first hundred
     * @param reply what became of asking the respondent the last time; empty where nobody asked
     */
    public record Published(CaseView view, String tag, boolean denied, List<CorrectionView> corrections,
            Optional<CommentRequestView> reply) implements PublicCase {}

    public record Tombstone(long number, CaseView.TombstoneView withdrawal) implements PublicCase {}

    @Transactional
    public Optional<PublicCase> find(UUID id) {
        return dossiers.judge(id).flatMap(found -> switch (found.file().publication().visibility()) {
            case PRIVATE -> Optional.empty();
            case PUBLIC -> Optional.of(published(found));
            case WITHDRAWN -> Optional.of(new Tombstone(found.file().number(), CaseView.TombstoneView.of(found.file().publication())));
        });
    }

    /** What readers were told, the newest first; {@code cursor} null for the first page. */
    @Transactional
    public Page<CorrectionView> corrections(String cursor, int size) {
        var query = em.createQuery("select k, c " + VISIBLE + (cursor == null ? "" : " and k.id < :before") + " order by k.id desc", Object[].class);
        if (cursor != null) {
            query.setParameter("before", Cursor.parse(cursor, 1).uuid(0));
        }
        List<CorrectionView> found = query.setMaxResults(size + 1).getResultList().stream().map(PublicReading::view).toList();
        return Page.of(found, size, view -> view, last -> Cursor.of(last.id()));
    }

    private Published published(Judged found) {
        List<CorrectionView> corrections = em.createQuery("select k, c " + VISIBLE + " and c.id = :case order by k.id desc", Object[].class)
                .setParameter("case", found.file().id())
                .setMaxResults(MOST_CORRECTIONS)
                .getResultList().stream().map(PublicReading::view).toList();
        return new Published(CaseViews.show(found, List.of()).view().outside(), found.tag(), !found.dossier().denials().isEmpty(), corrections,
                replies.latest(found.file().id()).map(CommentRequestView::of));
    }

    private static CorrectionView view(Object[] row) {
        return CorrectionView.of((Correction) row[0], (Case) row[1]);
    }
}
