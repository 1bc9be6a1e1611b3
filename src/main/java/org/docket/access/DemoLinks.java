package org.docket.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Links that sign in as people of the demo desk. Their tokens are made at a start and kept in this process alone; they are good until it
 * ends, for people who are still as the demo made them. Who may open a link, and from where, is for the page to decide.
 */
@ApplicationScoped
public class DemoLinks {

    private final People people;
    private final SignIns signIns;
    private final Clock clock;
    private final Map<UUID, LinkSecret> open = new ConcurrentHashMap<>();

    DemoLinks(People people, SignIns signIns, Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** @param token for the link, which is shown once */
    public record Offer(String name, Set<Role> roles, String token) {}

    /** A link for a person; empty for one who was changed since the demo made them, or can sign in otherwise. */
    public Optional<Offer> offer(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> people.findUntouched(id)).map(person -> {
            String token = signIns.token();
            open.put(id, LinkSecret.of(token, Instant.MAX));
            return new Offer(person.name, person.roles(), token);
        });
    }

    /** The name of the person that the link signs in; empty for a link that opens nothing. */
    public Optional<String> name(String token) {
        return QuarkusTransaction.requiringNew().call(() -> found(token).map(person -> person.name));
    }

    /** A token for the cookie of the person, who is signed in; empty for a link that opens nothing. */
    public Optional<String> signIn(String token) {
        return QuarkusTransaction.requiringNew().call(() -> found(token).map(person -> signIns.start(person, AccessEvents.Means.DEMO_LINK)));
    }

    private Optional<Person> found(String token) {
        Instant now = clock.instant();
        return open.entrySet().stream().filter(link -> link.getValue().isGood(token, now)).findFirst()
                .flatMap(link -> people.findUntouched(link.getKey()));
    }
}
