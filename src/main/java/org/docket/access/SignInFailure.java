package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Attempts that failed, for an account, a network, or one in the other. Only {@link SignInDelays} writes it. */
@Entity
@Table(name = "sign_in_failures")
class SignInFailure {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 20;

    @Id
    String whose;

    /** In a row, or of an account in the hour that began at {@link #at}. */
    int failures;
    Instant at;

    /** When the account last signed in from the network; null if it did not, and for an account or a network alone. */
    Instant succeededAt;

    void failed(Instant now) {
        failures++;
        at = now;
    }

    boolean succeededSince(Instant since) {
        return succeededAt != null && succeededAt.isAfter(since);
    }

    /** When the next attempt is looked at: a second after {@code free} failures, then twice as long each time. */
    Instant nextAt(int free) {
        if (failures < free) {
            return at;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(failures - free, DOUBLED_AT_MOST));
        return at.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
    }

    /** Begins to count anew once an hour is over. */
    void beginHour(Instant now) {
        if (!at.plus(HOUR).isAfter(now)) {
            failures = 0;
            at = now;
        }
    }

    /** When the next attempt is looked at, if an hour has room for {@code most} failures. */
    Instant nextHour(int most) {
        return failures < most ? at : at.plus(HOUR);
    }
}
