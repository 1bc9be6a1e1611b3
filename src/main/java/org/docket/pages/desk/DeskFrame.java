package org.docket.pages.desk;

import org.docket.access.Caller;
import org.docket.access.Permission;
import org.docket.access.Role;

/**
 * What every page of the desk is shown in.
 *
 * @param done what the form before it did; null for most
 * @param taken the draft that is no longer needed because its form was taken; empty for most
 */
record DeskFrame(Caller caller, FormOutcome done, String taken) {

    /** Whether whoever reads the page may do that: a button that would be refused is not shown. */
    public boolean may(String operation) {
        return Permission.of(operation).filter(row -> row.isOpenTo(caller)).isPresent();
    }

    public boolean isAdmin() {
        return caller.roles().contains(Role.ADMIN);
    }

    /** Drafts are somebody's own, also on a machine that several work at. */
    public String drafts() {
        return caller.id().toString();
    }
}
