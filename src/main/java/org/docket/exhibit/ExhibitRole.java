package org.docket.exhibit;

/** What an exhibit is to its item: brought to the desk, fetched by the program, or made from another exhibit. */
public enum ExhibitRole {
    ORIGINAL, CAPTURE, TEXT, THUMBNAIL, PUBLIC_COPY;

    /** Whether it is made from another exhibit, which it names. */
    public boolean isDerived() {
        return this == TEXT || this == THUMBNAIL || this == PUBLIC_COPY;
    }
}
