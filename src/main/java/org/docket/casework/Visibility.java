package org.docket.casework;

/** Whether the public sees a case. */
public enum Visibility {
    PRIVATE, PUBLIC, WITHDRAWN
}
