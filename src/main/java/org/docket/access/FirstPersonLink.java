package org.docket.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The link with which the first person of a desk makes their account. It is good once, for a while, in the process that made it, and only
 * as long as the desk is unclaimed: as soon as someone can sign in, or another admin is entered, it opens nothing.
 */
@ApplicationScoped
public class FirstPersonLink {

    private final People people;
    private final SignIns signIns;
    private final Passwords passwords;
    private final SignInSettings settings;
    private final EventLog log;
    private final Clock clock;
    private final boolean openId;
    private final AtomicReference<LinkSecret> open = new AtomicReference<>();

    FirstPersonLink(People people, SignIns signIns, Passwords passwords, SignInSettings settings, EventLog log, Clock clock,
            @ConfigProperty(name = "docket.oidc.enabled") boolean openId) {
        this.people = people;
        this.signIns = signIns;
        this.passwords = passwords;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
        this.openId = openId;
    }

    /** @param token for the link, which is shown once */
    public record Offer(String token, Duration goodFor) {}

    /** The result of using a link. */
    public sealed interface Outcome {}

    /** @param token for the cookie of the person, who is signed in */
    public record Made(String token) implements Outcome {}

    /** The link opens nothing: it is unknown, expired or used, or the desk is claimed. */
    public record Over() implements Outcome {}

    public record PasswordRefused() implements Outcome {}

    /** A new link in place of an earlier one; empty if the desk is claimed, if people sign in elsewhere, or if the settings want none. */
    public Optional<Offer> offer() {
        Duration goodFor = settings.firstPerson();
        if (openId || !goodFor.isPositive() || !unclaimed()) {
            return Optional.empty();
        }
        String token = signIns.token();
        open.set(LinkSecret.of(token, clock.instant().plus(goodFor)));
        return Optional.of(new Offer(token, goodFor));
    }

    /** Whether the link opens the form. */
    public boolean isGood(String token) {
        return found(token) != null && unclaimed();
    }

    /** Enters the person with every role, sets the password and signs in, all or nothing. 422 for an address that is taken; the link stays good then. */
    public Outcome use(String token, String name, String email, String password) {
        LinkSecret secret = found(token);
        if (secret == null) {
            return new Over();
        }
        if (passwords.refused(password).isPresent()) {
            return new PasswordRefused();
        }
        String hash = passwords.hash(password);
        if (!open.compareAndSet(secret, null)) {
            return new Over();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> people.addFirst(name, email).<Outcome>map(first -> enter(first, hash)).orElseGet(Over::new));
        } catch (RuntimeException e) {
            open.compareAndSet(null, secret);
            throw e;
        }
    }

    private Made enter(Person first, String hash) {
        first.passwordHash = hash;
        log.append(new Fact(EventType.PASSWORD_SET, new Fact.OfPerson(first.id), first.version, Caller.of(first).author(), clock.instant(), null,
                new AccessEvents.PasswordSet()));
        return new Made(signIns.start(first, AccessEvents.Means.FIRST_LINK));
    }

    private LinkSecret found(String token) {
        LinkSecret secret = open.get();
        Instant now = clock.instant();
        return secret != null && secret.isGood(token, now) ? secret : null;
    }

    private boolean unclaimed() {
        return QuarkusTransaction.requiringNew().call(people::isUnclaimed);
    }
}
