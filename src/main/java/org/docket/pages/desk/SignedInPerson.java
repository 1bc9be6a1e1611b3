package org.docket.pages.desk;

import jakarta.enterprise.context.RequestScoped;
import org.docket.access.Caller;

/** Whoever is signed in and asks for a page of the desk; {@link DeskSessionFilter} has let them in. */
@RequestScoped
class SignedInPerson {

    private Caller caller;

    Caller get() {
        return caller;
    }

    void is(Caller found) {
        caller = found;
    }
}
