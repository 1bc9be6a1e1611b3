package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.docket.log.Author;

/** The people whom the OpenID provider vouches for: found, or entered when they come for the first time. */
@ApplicationScoped
class TokenPeople {

    private static final Author PROVIDER = Author.program("openid");

    private final People people;

    TokenPeople(People people) {
        this.people = people;
    }

    /** Who somebody is to this desk. */
    sealed interface Found {}

    record Known(Caller caller) implements Found {}

    /** No longer active here, whatever the provider says. */
    record Inactive() implements Found {}

    record WithoutRole() implements Found {}

    /** Somebody's first two requests may come at once: the transaction of one runs again, and finds the person that the other added. */
    @Transactional
    Found welcome(TokenPerson named) {
        Optional<Person> known = people.find("identity", named.identity()).firstResultOptional();
        Optional<Person> found = known.or(() -> byAddress(named));
        if (found.filter(person -> !person.active).isPresent()) {
            return new Inactive();
        }
        if (named.roles().isEmpty()) {
            return new WithoutRole();
        }
        return new Known(Caller.of(found.map(person -> people.vouchedFor(person, named, PROVIDER)).orElseGet(() -> people.add(named, PROVIDER))));
    }

    /** An entry that the desk made before they came, which nobody else has claimed. */
    private Optional<Person> byAddress(TokenPerson named) {
        return named.email().flatMap(email ->
                people.find("emailKey = ?1 and identity is null", email.toLowerCase(Locale.ROOT)).firstResultOptional());
    }
}
