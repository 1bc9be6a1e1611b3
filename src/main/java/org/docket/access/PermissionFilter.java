package org.docket.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Asks the table of permissions before an operation reads anything: neither its body nor what it is about. */
class PermissionFilter {

    private static final String API = "org.docket.";

    private final CurrentCaller current;
    private final PermissionCheck permissionCheck;
    private final Instance<PublicOperationPolicy> doors;

    PermissionFilter(CurrentCaller current, PermissionCheck permissionCheck, @Any Instance<PublicOperationPolicy> doors) {
        this.current = current;
        this.permissionCheck = permissionCheck;
        this.doors = doors;
    }

    @ServerRequestFilter
    void pass(SimpleResourceInfo resource) {
        String operation = resource.getMethodName();
        if (Permission.of(operation).orElse(null) == Permission.PUBLIC || isPage(resource)) {
            return;
        }
        if (current.find().isPresent() || doors.stream().noneMatch(door -> door.opens(operation))) {
            permissionCheck.require(current.known(), operation);
        }
    }

    /** Pages and what comes with the framework are not operations of the API. */
    private static boolean isPage(SimpleResourceInfo resource) {
        String name = resource.getResourceClass().getName();
        return !name.startsWith(API) || name.startsWith(API + "pages.");
    }
}
