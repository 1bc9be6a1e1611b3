package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.docket.log.EventLog;
import org.docket.log.Fact;

/** Enters what changed of people, partners and keys into the log, and has what is remembered of them forgotten. */
@ApplicationScoped
class AccessLog {

    private final EventLog log;
    private final Event<RegistrationChanged> registered;

    AccessLog(EventLog log, Event<RegistrationChanged> registered) {
        this.log = log;
        this.registered = registered;
    }

    void append(Fact fact) {
        log.append(fact);
        registered.fire(new RegistrationChanged());
    }
}
