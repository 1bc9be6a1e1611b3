package org.docket.backup;

/** Why a backup was not brought back, in a line for a person. Nothing was changed. */
public final class NotRestored extends Exception {

    private static final long serialVersionUID = 1;

    NotRestored(String why) {
        super(why);
    }

    NotRestored(String why, Throwable cause) {
        super(why, cause);
    }
}
