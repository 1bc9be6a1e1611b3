package org.docket.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.ConflictRetry;
import org.docket.platform.Problems;
import org.docket.platform.Texts;

/** Accounts of a desk without an OpenID provider: a link to set a password, and signing in with it. */
@ApplicationScoped
public class Accounts {

    private final People people;
    private final SignIns signIns;
    private final SignInDelays delays;
    private final Passwords passwords;
    private final SignInSettings settings;
    private final EventLog log;
    private final EntityManager em;
    private final Clock clock;

    Accounts(People people, SignIns signIns, SignInDelays delays, Passwords passwords, SignInSettings settings, EventLog log,
            EntityManager em, Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.delays = delays;
        this.passwords = passwords;
        this.settings = settings;
        this.log = log;
        this.em = em;
        this.clock = clock;
    }

    /** What became of trying to sign in. */
    public sealed interface Attempt {}

    /** @param token for the cookie */
    public record Welcome(String token) implements Attempt {}

    /** The same whether the address is known or not. */
    public record Wrong() implements Attempt {}

    public record Wait(Duration until) implements Attempt {}

    /** @param token for the link, which is shown once */
    public record Invited(String token, Instant expiresAt) {}

    /** A new link for somebody, in place of one that they had. */
    @Transactional
    public Invited invite(UUID id, Caller by) {
        Person person = people.findByIdOptional(id).filter(found -> found.active).orElseThrow(Problems::notFound);
        String token = signIns.token();
        Instant now = clock.instant();
        Invitation invitation = Optional.ofNullable(em.find(Invitation.class, id)).orElseGet(Invitation::new);
        invitation.personId = id;
        invitation.tokenHash = KeyRing.hash(token);
        invitation.expiresAt = now.plus(settings.invitation());
        em.persist(invitation);
        log.append(new Fact(EventType.INVITED, new Fact.OfPerson(id), person.version, by.author(), now, null, new AccessEvents.Invited(invitation.expiresAt)));
        return new Invited(token, invitation.expiresAt);
    }

    /** Whom a link is for, as long as it is good. */
    @Transactional
    public Optional<String> invited(String token) {
        return invitation(token).map(found -> people.findById(found.personId).name);
    }

    /** What is wrong with the password; empty when it was set, which ends the link and whatever was open with the old one. */
    public Optional<String> setPassword(String token, String password) {
        Optional<String> refused = passwords.refused(password);
        if (refused.isPresent()) {
            return refused;
        }
        String hash = passwords.hash(password);
        return ConflictRetry.get(() -> QuarkusTransaction.requiringNew().call(() -> invitation(token).map(found -> {
            Person person = people.findById(found.personId);
            person.passwordHash = hash;
            signIns.endAll(person);
            em.remove(found);
            log.append(new Fact(EventType.PASSWORD_SET, new Fact.OfPerson(person.id), person.version, Caller.of(person).author(), clock.instant(), null,
                    new AccessEvents.PasswordSet()));
            return Optional.<String>empty();
        }).orElse(Optional.of("This link is no longer good."))));
    }

    /** Tries a password; slow on purpose, and outside of any transaction while it is. */
    public Attempt signIn(String email, String password, String address) {
        String normal = Texts.normal(email);
        Duration wait = delays.attempt(normal, address);
        if (!wait.isZero()) {
            return new Wait(wait);
        }
        Optional<Person> found = QuarkusTransaction.requiringNew().call(() ->
                people.find("emailKey = ?1 and active = true", normal.toLowerCase(Locale.ROOT)).firstResultOptional());
        if (!passwords.isRight(password, found.map(person -> person.passwordHash))) {
            found.ifPresent(this::noteRefusal);
            return new Wrong();
        }
        delays.succeeded(normal, address);
        return new Welcome(QuarkusTransaction.requiringNew().call(() ->
                signIns.start(people.findById(found.orElseThrow().id), AccessEvents.Means.PASSWORD)));
    }

    /** Signs in whom the OpenID provider vouches for. */
    @Transactional
    public String welcome(Caller caller) {
        return signIns.start(people.findById(caller.id()), AccessEvents.Means.OPENID);
    }

    private void noteRefusal(Person person) {
        QuarkusTransaction.requiringNew().run(() -> log.append(new Fact(EventType.SIGN_IN_REFUSED, new Fact.OfPerson(person.id), person.version,
                Author.SOMEBODY, clock.instant(), null, new AccessEvents.SignInRefused())));
    }

    private Optional<Invitation> invitation(String token) {
        return em.createQuery("from Invitation i where i.tokenHash = ?1 and i.expiresAt > ?2", Invitation.class)
                .setParameter(1, KeyRing.hash(token))
                .setParameter(2, clock.instant())
                .getResultStream()
                .findFirst();
    }
}
