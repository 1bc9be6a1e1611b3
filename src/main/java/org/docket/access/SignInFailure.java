package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Attempts in a row that failed, for one account or one address. Only {@link SignInDelays} writes it. */
@Entity
@Table(name = "sign_in_failures")
class SignInFailure {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLED_AT_MOST = 20;

    @Id
    String whose;

    int failures;
    Instant at;

    /** When the next attempt is looked at: a second after {@code free} failures, then twice as long each time. */
    Instant nextAt(int free) {
        if (failures < free) {
            return at;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(failures - free, DOUBLED_AT_MOST));
        return at.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
    }
}
