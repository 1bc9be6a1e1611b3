package org.docket.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One case related to another. */
@Entity
@IdClass(CaseLink.Key.class)
@Table(name = "case_links")
class CaseLink {

    /** What makes a link the same link. */
    record Key(UUID caseId, Relation relation, UUID otherId) {}

    @Id
    UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    Relation relation;

    @Id
    UUID otherId;

    Instant linkedAt;

    protected CaseLink() {}

    CaseLink(Key key, Instant at) {
        caseId = key.caseId();
        relation = key.relation();
        otherId = key.otherId();
        linkedAt = at;
    }
}
