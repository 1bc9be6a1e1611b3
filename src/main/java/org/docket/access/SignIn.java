package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody is signed in to the pages. Only {@link SignIns} writes it. */
@Entity
@Table(name = "sign_ins")
class SignIn {

    @Id
    String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    Person person;

    Instant startedAt;
    Instant usedAt;

    /** When the OpenID provider last vouched for the person; null for somebody who signed in here. */
    Instant vouchedAt;

    /** The provider's name for the session; null where it has none. */
    String providerSession;

    String idToken;

    /** Sealed; null where the provider gave none. */
    String refreshToken;

    protected SignIn() {}

    SignIn(String tokenHash, Person person, Instant at) {
        this.tokenHash = tokenHash;
        this.person = person;
        startedAt = at;
        usedAt = at;
    }
}
