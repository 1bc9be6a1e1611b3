package org.docket.source;

/** Whether taking the protection of an identity away needs a second person at this desk; a port, because sources must not know the desk. */
public interface DisclosureRule {

    /** Asked within the transaction that decides. */
    boolean needsSecondPerson();
}
