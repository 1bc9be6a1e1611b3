package org.docket.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Texts;

/** Accounts of a desk without an OpenID provider: a link to set a password, signing in with it, and changing it. */
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

    /** The result of trying a password. */
    public sealed interface Attempt {}

    /** @param token for the cookie */
    public record Welcome(String token) implements Attempt {}

    /** The same whether the address is known or not. */
    public record Wrong() implements Attempt {}

    public record Wait(Duration until) implements Attempt {}

    /** The new password is none that can be set. */
    public record Weak() implements Attempt {}

    /** @param token for the link, which is shown once */
    public record Invited(String token, Instant expiresAt) {

        /** Where the link leads, below the public address. */
        public String path() {
            return "/welcome/" + token;
        }
    }

    /** The state of a link. */
    public sealed interface Link {}

    /** @param name whom it is for */
    public record Good(String name) implements Link {}

    public record Used() implements Link {}

    public record Expired() implements Link {}

    public record Unknown() implements Link {}

    /** The result of setting a password by a link. */
    public enum PasswordChoice { SET, WEAK, LINK_OVER }

    /** A new link for somebody, in place of one that they had. 409 for somebody without an address to sign in with. */
    @Transactional
    public Invited invite(UUID id, Caller by) {
        Person person = Optional.ofNullable(people.findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(found -> found.active)
                .orElseThrow(Problems::notFound);
        if (person.email == null) {
            throw Problems.of(ProblemType.EMAIL_NEEDED);
        }
        String token = signIns.token();
        Instant now = clock.instant();
        Invitation invitation = Optional.ofNullable(em.find(Invitation.class, id)).orElseGet(Invitation::new);
        invitation.personId = id;
        invitation.tokenHash = KeyRing.hash(token);
        invitation.expiresAt = now.plus(settings.invitation());
        invitation.usedAt = null;
        em.persist(invitation);
        log.append(new Fact(EventType.INVITED, new Fact.OfPerson(id), person.version, by.author(), now, null, new AccessEvents.Invited(invitation.expiresAt)));
        return new Invited(token, invitation.expiresAt);
    }

    /** The state of a link at this moment. */
    @Transactional
    public Link link(String token) {
        return invitation(token, LockModeType.NONE).map(this::link).orElseGet(Unknown::new);
    }

    private Link link(Invitation found) {
        if (found.usedAt != null) {
            return new Used();
        }
        return found.expiresAt.isAfter(clock.instant()) ? new Good(people.findById(found.personId).name) : new Expired();
    }

    /** Sets a password by a link, which ends the link and whatever was open with the password before. */
    public PasswordChoice setPassword(String token, String password) {
        if (passwords.refused(password).isPresent()) {
            return PasswordChoice.WEAK;
        }
        String hash = passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Invitation> found = invitation(token, LockModeType.PESSIMISTIC_WRITE).filter(open -> link(open) instanceof Good);
            found.ifPresent(open -> {
                set(people.findById(open.personId, LockModeType.PESSIMISTIC_WRITE), hash);
                open.usedAt = clock.instant();
            });
            return found.isPresent() ? PasswordChoice.SET : PasswordChoice.LINK_OVER;
        });
    }

    /** Tries a password; slow on purpose, and outside of any transaction while it is. */
    public Attempt signIn(String email, String password, String address) {
        return attempt(email, password, address, person -> new Welcome(signIns.start(person, AccessEvents.Means.PASSWORD)));
    }

    /**
     * Puts another password in the place of the present one, which counts as an attempt to sign in. It ends whatever was open with the old
     * one; the welcome is for the browser that it was changed with. Wrong for somebody without a password.
     */
    public Attempt changePassword(UUID id, String password, String next, String address) {
        if (passwords.refused(next).isPresent()) {
            return new Weak();
        }
        String email = QuarkusTransaction.requiringNew().call(() -> people.findById(id).email);
        if (email == null) {
            return new Wrong();
        }
        String hash = passwords.hash(next);
        return attempt(email, password, address, person -> {
            set(person, hash);
            return new Welcome(signIns.start(person, AccessEvents.Means.PASSWORD));
        });
    }

    /** Signs in whom the OpenID provider vouches for. */
    @Transactional
    public String welcome(Caller caller, ProviderTokens tokens) {
        return signIns.start(people.findById(caller.id()), tokens);
    }

    private interface Right {

        Attempt then(Person person);
    }

    /** The person is locked and looked at again once the password is compared: it may have been changed, and the person deactivated, meanwhile. */
    private Attempt attempt(String email, String password, String address, Right right) {
        String normal = Texts.normal(email);
        Duration wait = delays.attempt(normal, address);
        if (!wait.isZero()) {
            return new Wait(wait);
        }
        Optional<Person> found = QuarkusTransaction.requiringNew().call(() ->
                people.find("emailKey = ?1 and active = true", normal.toLowerCase(Locale.ROOT)).firstResultOptional());
        Optional<String> compared = found.map(person -> person.passwordHash);
        if (!passwords.isRight(password, compared)) {
            found.ifPresent(this::noteRefusal);
            return new Wrong();
        }
        delays.succeeded(normal, address);
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = people.findById(found.orElseThrow().id, LockModeType.PESSIMISTIC_WRITE);
            boolean same = person.active && Objects.equals(person.passwordHash, compared.orElseThrow());
            return same ? right.then(person) : new Wrong();
        });
    }

    private void set(Person person, String hash) {
        person.passwordHash = hash;
        signIns.endAll(person);
        log.append(new Fact(EventType.PASSWORD_SET, new Fact.OfPerson(person.id), person.version, Caller.of(person).author(), clock.instant(), null,
                new AccessEvents.PasswordSet()));
    }

    private void noteRefusal(Person person) {
        QuarkusTransaction.requiringNew().run(() -> log.append(new Fact(EventType.SIGN_IN_REFUSED, new Fact.OfPerson(person.id), person.version,
                Author.SOMEBODY, clock.instant(), null, new AccessEvents.SignInRefused())));
    }

    private Optional<Invitation> invitation(String token, LockModeType lock) {
        return em.createQuery("from Invitation i where i.tokenHash = ?1", Invitation.class)
                .setParameter(1, KeyRing.hash(token))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
