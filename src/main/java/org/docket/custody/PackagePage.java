package org.docket.custody;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.docket.casework.CaseView;
import org.docket.casework.EvidenceView;

/**
 * The page by which people read a package.
 *
 * @param evidence in the order in which it was attached
 * @param events how many are in the package
 * @param stamps how many time stamps are
 */
record PackagePage(CaseView view, Instant at, List<Item> evidence, long events, long stamps) {

    record Item(EvidenceView view, List<PackedFile> files) {}

    /** The pages of this package. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance index(PackagePage page);
    }

    String render() {
        return Templates.index(this).render();
    }
}
