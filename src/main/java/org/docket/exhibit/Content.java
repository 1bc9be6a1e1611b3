package org.docket.exhibit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.docket.exhibit.store.BlockSums;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.store.Sha256;
import org.hibernate.annotations.Immutable;

/** What the store holds under a hash, as it was measured when it came in. */
@Entity
@Immutable
@Table(name = "contents")
public class Content {

    @Id
    public String sha256;

    long size;
    String sums;
    Instant storedAt;

    protected Content() {}

    public Content(MeasuredContent measured, Instant at) {
        sha256 = measured.sha256().hex();
        size = measured.size();
        sums = measured.sums().text();
        storedAt = at;
    }

    MeasuredContent measured() {
        return new MeasuredContent(new Sha256(sha256), size, new BlockSums(sums));
    }
}
