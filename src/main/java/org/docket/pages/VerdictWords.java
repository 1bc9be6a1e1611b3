package org.docket.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.Set;
import org.docket.casework.CaseView;
import org.docket.casework.PublicCase.Published;
import org.docket.verdict.PublicWord;
import org.docket.verdict.VerdictChange;

/** The public words of verdicts in templates. */
@TemplateExtension
final class VerdictWords {

    private VerdictWords() {}

    static PublicWord word(Published verdict) {
        return PublicWord.of(verdict);
    }

    /** The word that the case has or would have in public; of an allegation without a word on whether it was examined. */
    static PublicWord word(CaseView view) {
        return PublicWord.of(view.status(), view.basis() == null ? Set.of() : view.basis(), null);
    }

    /** Of a change after which the verdict was public. */
    static PublicWord word(VerdictChange change) {
        return PublicWord.of(change.status(), change.basis() == null ? Set.of() : change.basis(), change.examinedOn());
    }
}
