package org.docket.access;

/** What a person of the desk is there for. A checker works the cases, a reviewer is the second pair of eyes, an admin keeps the desk. */
public enum Role {
    CHECKER, REVIEWER, ADMIN
}
