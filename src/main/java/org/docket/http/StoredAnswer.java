package org.docket.http;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The first answer to a request that may be sent again. */
@Entity
@Table(name = "idempotency_answers")
class StoredAnswer {

    @Id
    String keyHash;

    String fingerprint;
    int status;
    String location;
    String contentLocation;
    String etag;
    String body;
    Instant createdAt;
}
