package org.docket.access;

import java.security.Principal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.log.Author;

/**
 * Whoever sent a request, once that is certain.
 *
 * @param id the person or the partner
 * @param partner whether it is a partner: somebody outside the desk, who sees of the cases what is published
 * @param key the key that was used; null for whoever signed in
 * @param responsible who made the key, or the key that it was made with, and so on; the caller for a key of their own, and without one
 * @param roles of a person; empty for a partner
 * @param scopes what the key is good for and its owner may still do
 */
public record Caller(UUID id, String name, boolean partner, UUID key, UUID responsible, Set<Role> roles, Set<Scope> scopes) implements Principal {

    public Caller {
        roles = inOrder(Role.class, roles);
        scopes = inOrder(Scope.class, scopes);
    }

    /** Somebody of the desk, with all that their roles allow. */
    public static Caller of(Person person) {
        return new Caller(person.id, person.name, false, null, person.id, person.roles(), Scope.of(person.roles()));
    }

    @Override
    public String getName() {
        return name;
    }

    public Author author() {
        return new Author(id, name);
    }

    /** Who stands behind what is done with the key of somebody else's making; empty for a caller who stands for themselves. */
    public Optional<UUID> maker() {
        return Optional.of(responsible).filter(other -> !other.equals(id));
    }

    /**
     * Whether the caller is a second person beside an author: neither of the two is the other, nor made the other's key, nor did a third one make
     * the keys of both.
     *
     * @param authorsMaker who made the author's key; null for an author who stood for themselves
     */
    public boolean isSecondTo(UUID author, UUID authorsMaker) {
        return Stream.of(author, authorsMaker).noneMatch(other -> id.equals(other) || responsible.equals(other));
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
