package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CorrectionView;
import org.docket.casework.PublicContext;
import org.docket.casework.PublicCorrections;
import org.docket.casework.PublicFold;
import org.docket.casework.PublicStories;
import org.docket.http.Page;

/** Reads the corrections of all verdicts, each with the text before and after it, which comes from the log. */
@ApplicationScoped
public class CorrectionReader {

    private final PublicCorrections corrections;
    private final PublicStories stories;
    private final VerdictBoard board;

    CorrectionReader(PublicCorrections corrections, PublicStories stories, VerdictBoard board) {
        this.corrections = corrections;
        this.stories = stories;
        this.board = board;
    }

    /**
     * The corrections, the newest first. Those of a withdrawn verdict are listed without its claim and without texts.
     *
     * @param cursor null for the first page
     */
    public Page<CorrectionView> page(String cursor, int size) {
        Page<CorrectionView> page = corrections.corrections(cursor, size);
        return new Page<>(withTexts(page.items()), page.next());
    }

    private List<CorrectionView> withTexts(List<CorrectionView> found) {
        PublicContext around = board.surroundings().discreet();
        long position = board.read();
        List<UUID> ids = found.stream().filter(told -> told.claim() != null).map(CorrectionView::verdictId).distinct().toList();
        Map<UUID, PublicFold> folds = ids.isEmpty() ? Map.of() : stories.folds(ids, around, position);
        return found.stream()
                .map(told -> Optional.ofNullable(folds.get(told.verdictId())).flatMap(fold -> fold.changes(told.id(), around, position))
                        .map(told::with).orElse(told))
                .toList();
    }
}
