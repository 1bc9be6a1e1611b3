package org.docket.exhibit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When somebody last looked at an exhibit, as far as the log was told. */
@Entity
@IdClass(ViewRecord.Key.class)
@Table(name = "exhibit_views")
class ViewRecord {

    record Key(UUID exhibitId, UUID personId) {}

    @Id
    UUID exhibitId;

    @Id
    UUID personId;

    Instant viewedAt;

    protected ViewRecord() {}

    ViewRecord(Key key) {
        exhibitId = key.exhibitId();
        personId = key.personId();
    }
}
