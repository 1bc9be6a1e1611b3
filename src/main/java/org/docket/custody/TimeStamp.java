package org.docket.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** That an authority is to say, or has said, when an exhibit's content was there. */
@Entity
@Table(name = "time_stamps")
class TimeStamp {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLED_AT_MOST = 9;
    private static final int LONGEST_PROBLEM = 300;

    @Id
    UUID id;

    UUID caseId;
    String sha256;
    String authority;
    Instant wishedAt;
    int tries;

    /** When it is asked for again; null once it is there. */
    Instant nextTryAt;

    /** Why it is not there yet, as the last try went. */
    String problem;

    byte[] token;
    Instant stampedAt;
    String serial;
    String signer;

    protected TimeStamp() {}

    TimeStamp(UUID id, UUID caseId, String sha256, String authority, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.sha256 = sha256;
        this.authority = authority;
        wishedAt = at;
        nextTryAt = at;
    }

    boolean isThere() {
        return token != null;
    }

    /** Keeps others from asking until {@code until}. */
    void claim(Instant until) {
        nextTryAt = until;
    }

    void keep(StampToken got) {
        token = got.encoded();
        stampedAt = got.at();
        serial = got.serial().toString();
        signer = got.signer();
        nextTryAt = null;
        problem = null;
    }

    /** Tries again after a pause that doubles, up to an hour and a half. */
    void failed(String why, Instant at) {
        problem = why.substring(0, Math.min(why.length(), LONGEST_PROBLEM));
        nextTryAt = at.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(tries, DOUBLED_AT_MOST)));
        tries++;
    }
}
