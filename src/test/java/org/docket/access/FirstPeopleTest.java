package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.docket.log.Author;
import org.junit.jupiter.api.Test;

/** A desk before the first person, made of the desk of the other tests in a transaction that is rolled back. */
@QuarkusTest
class FirstPeopleTest {

    @Inject
    People people;

    @Inject
    EntityManager em;

    private void unclaimed() {
        em.createQuery("update Person set passwordHash = null, identity = null").executeUpdate();
        em.createQuery("update Person set active = (id = ?1)").setParameter(1, People.FIRST_ADMIN).executeUpdate();
        em.createQuery("update Person set email = null, emailKey = null, roles = 'ADMIN' where id = ?1").setParameter(1, People.FIRST_ADMIN).executeUpdate();
        em.clear();
    }

    @Test
    @TestTransaction
    void the_first_person_has_every_role_and_is_the_only_one_who_comes_this_way() {
        unclaimed();
        assertThat(people.isUnclaimed()).isTrue();
        assertThat(people.addFirst("Ada", "ada@first.example")).get().extracting(Person::roles).isEqualTo(Set.of(Role.values()));
        assertThat(people.isUnclaimed()).isFalse();
        assertThat(people.addFirst("Eve", "eve@first.example")).isEmpty();
    }

    @Test
    @TestTransaction
    void a_desk_is_claimed_by_whoever_can_sign_in_even_if_they_left() {
        UUID left = people.add(new PersonFacts("Lea", "lea@first.example", Set.of(Role.CHECKER), true), Author.program("test")).id();
        unclaimed();
        assertThat(people.isUnclaimed()).isTrue();
        em.createQuery("update Person set passwordHash = 'x' where id = ?1").setParameter(1, left).executeUpdate();
        assertThat(people.isUnclaimed()).isFalse();
    }

    @Test
    @TestTransaction
    void a_desk_is_claimed_once_the_first_admin_has_an_address() {
        unclaimed();
        em.createQuery("update Person set email = 'a@first.example', emailKey = 'a@first.example' where id = ?1").setParameter(1, People.FIRST_ADMIN).executeUpdate();
        assertThat(people.isUnclaimed()).isFalse();
    }

    @Test
    @TestTransaction
    void the_key_of_the_desk_is_the_first_admins_and_if_they_left_one_entrys_in_their_place() {
        unclaimed();
        assertThat(people.adminOfTheKey().id()).isEqualTo(People.FIRST_ADMIN);
        em.createQuery("update Person set active = false").executeUpdate();
        em.clear();
        Person instead = people.adminOfTheKey();
        assertThat(instead.id()).isNotEqualTo(People.FIRST_ADMIN);
        assertThat(instead.roles()).containsExactly(Role.ADMIN);
        em.flush();
        assertThat(people.adminOfTheKey().id()).as("once").isEqualTo(instead.id());
    }
}
