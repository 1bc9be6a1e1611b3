package org.docket.access;

import static org.docket.access.Role.ADMIN;
import static org.docket.access.Role.CHECKER;
import static org.docket.access.Role.REVIEWER;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key can be good for: the roles whose people may have it, and whether a partner may. One row per line. */
public enum Scope {
    //                                        people                          partners
    CASES_READ        ("cases:read",          Set.of(CHECKER, REVIEWER, ADMIN), true),
    CASES_WRITE       ("cases:write",         Set.of(CHECKER, REVIEWER, ADMIN), false),
    MOVES_REVIEW      ("moves:review",        Set.of(REVIEWER),                 false),
    VERDICTS_PUBLISH  ("verdicts:publish",    Set.of(CHECKER, REVIEWER, ADMIN), false),
    IDENTITIES_READ   ("identities:read",     Set.of(REVIEWER, ADMIN),          false),
    EVENTS_READ       ("events:read",         Set.of(REVIEWER, ADMIN),          true),
    SUBMISSIONS_WRITE ("submissions:write",   Set.of(CHECKER, REVIEWER, ADMIN), true),
    WEBHOOKS_MANAGE   ("webhooks:manage",     Set.of(ADMIN),                    true),
    DESK_ADMIN        ("admin",               Set.of(ADMIN),                    false);

    private final String text;
    private final Set<Role> roles;
    private final boolean forPartners;

    Scope(String text, Set<Role> roles, boolean forPartners) {
        this.text = text;
        this.roles = roles;
        this.forPartners = forPartners;
    }

    /** As keys and the contract name it. */
    @JsonValue
    public String text() {
        return text;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** All that people with these roles may do. */
    static Set<Scope> of(Collection<Role> roles) {
        return Arrays.stream(values()).filter(scope -> scope.roles.stream().anyMatch(roles::contains)).collect(Collectors.toUnmodifiableSet());
    }

    /** All that a partner's key can be good for. */
    static Set<Scope> forPartners() {
        return Arrays.stream(values()).filter(scope -> scope.forPartners).collect(Collectors.toUnmodifiableSet());
    }
}
