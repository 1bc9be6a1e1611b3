package org.docket.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;
import org.hibernate.Session;

/** The people of the desk; the only class that writes them. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    /** The person whose key the desk starts with; an entry like any other once somebody gives it an address. */
    static final UUID FIRST_ADMIN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final PersonFacts ADMIN = new PersonFacts("Admin", null, Set.of(Role.ADMIN), true);
    private static final Author STARTING = Author.program("docket");
    private static final String ACTIVE = "select id from people where active = true and (email_key is not null or identity is not null) limit 2";

    private final SignIns signIns;
    private final AccessLog log;
    private final Ids ids;
    private final Clock clock;

    People(SignIns signIns, AccessLog log, Ids ids, Clock clock) {
        this.signIns = signIns;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enters somebody; an address that is taken is a 422. */
    @Transactional
    public Person add(PersonFacts facts, Author by) {
        if (facts.email() == null) {
            throw Problems.invalid(List.of(new InputError("/email", "required", "a person has an address")));
        }
        return enter(ids.next(), facts, by);
    }

    /** Changes an entry. The desk keeps one active admin: taking away the last is a 409. */
    @Transactional
    public Person change(UUID id, IfMatch expected, UnaryOperator<PersonFacts> edit, Author by) {
        lockAll();
        Person person = findByIdOptional(id).orElseThrow(Problems::notFound);
        expected.requireIfGiven(Long.toString(person.version));
        PersonFacts before = person.facts();
        PersonFacts after = edit.apply(before);
        if (!after.equals(before)) {
            requireFree(after.email(), id);
            person.write(after, clock.instant());
            requireAnAdmin();
            if (!after.active()) {
                shutOut(person);
            }
            append(EventType.PERSON_CHANGED, person, new AccessEvents.OfPerson(before.logged(), after.logged()), by);
        }
        return person;
    }

    /** Somebody whom the OpenID provider names for the first time; an address that is somebody else's here is left out. */
    Person add(TokenPerson named, Author by) {
        String email = named.email().filter(address -> count("emailKey", address.toLowerCase(Locale.ROOT)) == 0).orElse(null);
        Person added = entered(ids.next(), new PersonFacts(named.name(), email, named.roles(), true), by);
        added.identity = named.identity();
        return added;
    }

    /** Takes over the roles that the provider gives, and remembers by which name it knows the person. */
    Person vouchedFor(Person person, TokenPerson named, Author by) {
        person.identity = named.identity();
        PersonFacts before = person.facts();
        if (!before.roles().equals(named.roles())) {
            PersonFacts after = new PersonFacts(before.name(), before.email(), named.roles(), true);
            person.write(after, clock.instant());
            append(EventType.PERSON_CHANGED, person, new AccessEvents.OfPerson(before.logged(), after.logged()), by);
        }
        return person;
    }

    /** Whether two people or more are active, so that a second one can be asked. By plain JDBC: every second move asks. */
    public boolean areSeveral() {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement(ACTIVE); var rows = select.executeQuery()) {
                return rows.next() && rows.next();
            }
        });
    }

    /** Somebody of the desk by name. */
    public record Colleague(UUID id, String name) {}

    /** Who is active, by name: whom a case can be given to. */
    @Transactional
    public List<Colleague> colleagues() {
        return list("active = true order by name, id").stream().map(person -> new Colleague(person.id, person.name)).toList();
    }

    public List<Person> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).range(0, limit - 1).list();
    }

    /** Sees to it that the desk's own key belongs to somebody. */
    void requireFirstAdmin() {
        if (findById(FIRST_ADMIN) == null) {
            enter(FIRST_ADMIN, ADMIN, STARTING);
        }
    }

    /** Whether the desk is still as the program made it: no one can sign in, and no admin was entered beside the first one. */
    boolean isUnclaimed() {
        return count("(passwordHash is not null or identity is not null) or (id <> ?1 and active = true and roles like '%ADMIN%')"
                + " or (id = ?1 and (emailKey is not null or active = false))", FIRST_ADMIN) == 0;
    }

    /** The first person of an unclaimed desk, with every role; empty if the desk is claimed by now. 422 for an address that is taken. */
    Optional<Person> addFirst(String name, String email) {
        lockAll();
        return isUnclaimed() ? Optional.of(add(new PersonFacts(name, email, EnumSet.allOf(Role.class), true), STARTING)) : Optional.empty();
    }

    /** An active person who was never changed since they were entered, and who can sign in neither with a password nor at a provider. */
    Optional<Person> findUntouched(UUID id) {
        return find("id = ?1 and active = true and version = 1 and passwordHash is null and identity is null", id).firstResultOptional();
    }

    /** Whose the desk's own key is: the first admin's, and if that is no active admin any more, an entry's in its place. */
    Person adminOfTheKey() {
        return findByIdOptional(FIRST_ADMIN).filter(first -> first.active && first.roles().contains(Role.ADMIN))
                .or(() -> find("active = true and roles = 'ADMIN' and emailKey is null and identity is null order by id").firstResultOptional())
                .orElseGet(() -> enter(ids.next(), ADMIN, STARTING));
    }

    private Person enter(UUID id, PersonFacts facts, Author by) {
        requireFree(facts.email(), id);
        return entered(id, facts, by);
    }

    /** Where the address is taken meanwhile, the constraint refuses it, and the whole transaction runs again. */
    private Person entered(UUID id, PersonFacts facts, Author by) {
        var person = new Person(id, clock.instant());
        person.write(facts, person.createdAt);
        persist(person);
        append(EventType.PERSON_ADDED, person, new AccessEvents.OfPerson(null, facts.logged()), by);
        return person;
    }

    /** Sessions and the link that was sent end for good: whoever comes back signs in again. */
    private void shutOut(Person person) {
        signIns.endAll(person);
        getEntityManager().createQuery("delete from Invitation where personId = ?1").setParameter(1, person.id).executeUpdate();
    }

    /** Two admins who take each other's role at the same time wait here for each other. */
    private void lockAll() {
        find("active = true order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    private void requireFree(String email, UUID id) {
        if (email != null && count("emailKey = ?1 and id <> ?2", email.toLowerCase(Locale.ROOT), id) > 0) {
            throw Problems.invalid(List.of(new InputError("/email", "taken", "somebody else has this address")));
        }
    }

    private void requireAnAdmin() {
        if (count("active = true and roles like '%ADMIN%'") == 0) {
            throw Problems.of(ProblemType.LAST_ADMIN);
        }
    }

    private void append(EventType type, Person person, Object data, Author by) {
        log.append(new Fact(type, new Fact.OfPerson(person.id), person.version, by, person.updatedAt, null, data));
    }
}
