package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.log.Author;
import org.hibernate.annotations.Immutable;

/** That two cases are no match, whichever of them is looked at. Only {@link Dismissals} writes it, under the locks on both. */
@Entity
@Immutable
@Table(name = "match_dismissals")
class Dismissal {

    @Id
    UUID id;

    UUID firstId;
    UUID secondId;
    String reason;
    String dismissedBy;
    Instant dismissedAt;

    protected Dismissal() {}

    Dismissal(UUID id, CasePair pair, String reason, Author by, Instant at) {
        this.id = id;
        firstId = pair.first();
        secondId = pair.second();
        this.reason = reason;
        dismissedBy = by.name();
        dismissedAt = at;
    }

    CasePair pair() {
        return new CasePair(firstId, secondId);
    }
}
