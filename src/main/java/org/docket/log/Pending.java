package org.docket.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An event that waits for its position. {@link Numbering} takes it away in SQL. */
@Entity
@Immutable
@Table(name = "pending")
class Pending {

    @Id
    long ticket;

    protected Pending() {}

    Pending(long ticket) {
        this.ticket = ticket;
    }
}
