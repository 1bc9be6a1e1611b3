package org.docket.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The place of one event in the log. Written by {@link PositionAssigner} alone, in SQL; mapped so that readers can join it. */
@Entity
@Immutable
@Table(name = "positions")
class Position {

    @Id
    long position;

    long ticket;

    /** Never before that of a smaller position. */
    Instant givenAt;
}
