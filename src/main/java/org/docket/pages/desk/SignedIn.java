package org.docket.pages.desk;

import jakarta.enterprise.context.RequestScoped;
import org.docket.access.Caller;

/** Whoever is signed in and asks for a page of the desk; {@link Door} has let them in. */
@RequestScoped
class SignedIn {

    private Caller caller;

    Caller get() {
        return caller;
    }

    void is(Caller found) {
        caller = found;
    }
}
