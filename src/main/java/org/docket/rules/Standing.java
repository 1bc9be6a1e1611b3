package org.docket.rules;

/** Whether what the present status requires still holds. */
public enum Standing {
    HOLDS, LOST
}
