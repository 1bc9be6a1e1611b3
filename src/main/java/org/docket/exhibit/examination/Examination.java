package org.docket.exhibit.examination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** That an original is to be looked into, or was. */
@Entity
@Table(name = "examinations")
class Examination {

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    /** Where it stands. What was found is in {@link ExaminationFinding}, which says too how looking ended. */
    enum State {
        WAITING,
        DONE,
        /** The desk's own fault, again and again. */
        GIVEN_UP
    }

    @Id
    UUID exhibitId;

    String sha256;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    /** From when on somebody may take it: whoever did was to be done by then. */
    Instant dueAt;

    protected Examination() {}

    Examination(UUID exhibitId, String sha256, Instant at) {
        this.exhibitId = exhibitId;
        this.sha256 = sha256;
        state = State.WAITING;
        dueAt = at;
    }

    void takenUntil(Instant at) {
        attempts++;
        dueAt = at;
    }

    void done() {
        state = State.DONE;
    }

    /** Each pause is four times the one before; the fifth attempt is the last. */
    void failed(Instant at) {
        dueAt = at.plus(FIRST_PAUSE.multipliedBy(1L << 2 * attempts - 2));
        if (attempts >= MOST_ATTEMPTS) {
            state = State.GIVEN_UP;
        }
    }
}
