package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reviews of others as they are stored. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /** Those of one case, in the order in which they were recorded, with those that ended. */
    List<Review> all(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** A part of them after {@code after}; those that ended only where they are asked for. */
    List<Review> page(UUID caseId, UUID after, int limit, boolean ended) {
        return find("caseId = ?1 and id > ?2" + (ended ? "" : " and endedAt is null") + " order by id", caseId, after).range(0, limit - 1).list();
    }
}
