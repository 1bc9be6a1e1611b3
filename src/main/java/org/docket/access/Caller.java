package org.docket.access;

import java.security.Principal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.docket.log.Author;

/**
 * Whoever sent a request, once that is certain.
 *
 * @param id the person or the partner
 * @param partner whether it is a partner: somebody outside the desk, who sees of the cases what is published
 * @param key the key that was used; null for whoever signed in
 * @param roles of a person; empty for a partner
 * @param scopes what the key is good for and its owner may still do
 */
public record Caller(UUID id, String name, boolean partner, UUID key, Set<Role> roles, Set<Scope> scopes) implements Principal {

    public Caller {
        roles = inOrder(Role.class, roles);
        scopes = inOrder(Scope.class, scopes);
    }

    /** Somebody of the desk, with all that their roles allow. */
    public static Caller of(Person person) {
        return new Caller(person.id, person.name, false, null, person.roles(), Scope.of(person.roles()));
    }

    @Override
    public String getName() {
        return name;
    }

    public Author author() {
        return new Author(id, name);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** A copy that is the same at every start of the program: what is shown of it must not change its order. */
    private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Set<E> given) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(given);
        return Collections.unmodifiableSet(copy);
    }
}
