package org.docket.access;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Asks the table of permissions before an operation reads anything: neither its body nor what it is about. */
class Gate {

    private static final String API = "org.docket.";

    private final CurrentCaller current;
    private final Admission admission;

    Gate(CurrentCaller current, Admission admission) {
        this.current = current;
        this.admission = admission;
    }

    @ServerRequestFilter
    void pass(SimpleResourceInfo resource) {
        String operation = resource.getMethodName();
        if (Permission.of(operation).orElse(null) != Permission.PUBLIC && !isPage(resource)) {
            admission.require(current.get(), operation);
        }
    }

    /** Pages and what comes with the framework are not operations of the API. */
    private static boolean isPage(SimpleResourceInfo resource) {
        String name = resource.getResourceClass().getName();
        return !name.startsWith(API) || name.startsWith(API + "pages.");
    }
}
