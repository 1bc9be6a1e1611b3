package org.docket.rules;

/** Which way an item of evidence bears on the claim. */
public enum Stance {
    SUPPORTS, REFUTES, CONTEXT
}
