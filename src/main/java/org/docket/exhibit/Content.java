package org.docket.exhibit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What the store holds under a hash, as it was measured when it came in. */
@Entity
@Immutable
@Table(name = "contents")
class Content {

    @Id
    String sha256;

    long size;
    String sums;
    Instant storedAt;

    protected Content() {}

    Content(MeasuredContent measured, Instant at) {
        sha256 = measured.sha256().hex();
        size = measured.size();
        sums = measured.sums().text();
        storedAt = at;
    }

    MeasuredContent measured() {
        return new MeasuredContent(new Sha256(sha256), size, new BlockSums(sums));
    }
}
