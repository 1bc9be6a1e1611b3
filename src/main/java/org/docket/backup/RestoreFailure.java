package org.docket.backup;

/** Why a backup was not brought back, in a line for a person. Nothing was changed. */
public final class RestoreFailure extends Exception {

    private static final long serialVersionUID = 1;

    RestoreFailure(String why) {
        super(why);
    }

    RestoreFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
