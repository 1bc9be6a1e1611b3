package org.docket.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what: one row for each permission, with the operations of the API that it opens. Roles follow from the
 * scope. An operation without a row cannot be called by anybody.
 */
public enum Permission {
    //               scope                     operations
    PUBLIC          (null,                     "readWorkflow", "drawWorkflow"),
    KNOWN           (null,                     "readMe", "listKeys", "createKey", "readKey", "revokeKey"),
    READ_CASES      (Scope.CASES_READ,         "listCases", "readCase", "readHistory", "listEvidence", "readEvidence", "listSources",
                                               "readSource", "listDependents", "readQueue"),
    WORK_CASES      (Scope.CASES_WRITE,        "openCase", "editCase", "moveCase", "linkCase", "attachEvidence", "withdrawEvidence",
                                               "addSource", "changeSource"),
    READ_LOG        (Scope.EVENTS_READ,        "listEvents"),
    KEEP_THE_DESK   (Scope.DESK_ADMIN,        "addPerson", "listPeople", "readPerson", "changePerson", "addPartner", "listPartners",
                                               "readPartner", "changePartner");

    private final Scope scope;
    private final List<String> operations;

    Permission(Scope scope, String... operations) {
        this.scope = scope;
        this.operations = List.of(operations);
    }

    /** The scope it takes; empty where anybody may ({@link #PUBLIC}) or anybody with a key that is valid ({@link #KNOWN}). */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    public List<String> operations() {
        return operations;
    }

    /** The row that opens {@code operation}; empty when there is none. */
    public static Optional<Permission> of(String operation) {
        return Arrays.stream(values()).filter(row -> row.operations.contains(operation)).findFirst();
    }

    boolean isOpenTo(Caller caller) {
        return scope == null || caller.scopes().contains(scope);
    }
}
