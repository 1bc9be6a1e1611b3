package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reviews of others as they are stored. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /** Those of one case, in the order in which they were recorded. */
    List<Review> all(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** The same after {@code after}, a part of them. */
    List<Review> page(UUID caseId, UUID after, int limit) {
        return find("caseId = ?1 and id > ?2 order by id", caseId, after).range(0, limit - 1).list();
    }
}
