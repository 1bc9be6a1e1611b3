package org.docket.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who may do what: one row for each permission, with the operations of the API that it opens. Roles follow from the
 * scope; where a row lists several, each of them is enough. An operation without a row cannot be called by anybody.
 */
public enum Permission {
    //               scope or scopes           partners  operations
    PUBLIC          (List.of(),                true,     "readWorkflow", "drawWorkflow", "listRatings", "listVerdicts", "readVerdict", "readVerdictHistory",
                                                         "readClaimReview", "drawBadge", "listChanges", "streamVerdicts", "readStatistics",
                                                         "listPublicFiles", "readPublicFile", "listCorrections", "feedCorrections", "feedVerdicts",
                                                         "feedClaimReviews", "searchClaims", "searchImages", "readDiscovery",
                                                         "matchClaims", "exportVerdicts"),
    KNOWN           (List.of(),                true,     "readMe", "listKeys", "createKey", "readKey", "revokeKey"),
    ASK             (Scope.SUBMISSIONS_WRITE,  true,     "submitClaim", "listSubmissions", "readSubmission"),
    READ_CASES      (Scope.CASES_READ,         true,     "listCases", "readCase", "listEvidence", "readEvidence"),
    READ_THE_DESK   (Scope.CASES_READ,         false,    "readHistory", "listComments", "listProposals", "readProposal", "readQueue",
                                                         "listSources", "readSource", "readSourceChange", "listDependents", "listFiles", "readFile", "listCustody",
                                                         "listTimeStamps", "readFindings", "matchImage", "listCaptures", "readCapture", "packCase",
                                                         "listMatches", "listSubmissionMatches", "listReviews"),
    WORK_CASES      (Scope.CASES_WRITE,        false,    "openCase", "editCase", "moveCase", "linkCase", "attachEvidence",
                                                         "withdrawEvidence", "markEvidence", "unmarkEvidence", "clearAdditions", "distinguishPictures", "takeBackProposal", "addFile", "readUpload", "continueUpload", "continueUploadByPost",
                                                         "endUpload", "captureEvidence", "requestComment", "answerComment", "addSource", "changeSource", "takeBackSourceChange",
                                                         "dismissMatch", "restoreMatch", "removeReview", "openSubmission", "joinSubmission", "declineSubmission"),
    IDENTIFY        (Scope.IDENTITIES_READ,    false,    "readIdentity", "readDisclosure", "rejectDisclosure"),
    REVIEW          (Scope.MOVES_REVIEW,       false,    "approveProposal", "rejectProposal", "approveDisclosure", "approveSourceChange", "rejectSourceChange",
                                                         "approveImport"),
    PUBLISH         (Scope.VERDICTS_PUBLISH,   false,    "publishCase", "withdrawPublication", "withdrawCase", "clearFile"),
    READ_LOG        (Scope.EVENTS_READ,        true,     "listEvents"),
    TELL_OTHERS     (Scope.WEBHOOKS_MANAGE,    true,     "addWebhook", "listWebhooks", "readWebhook", "changeWebhook", "removeWebhook", "testWebhook",
                                                         "rotateSecret", "replayWebhook", "readProgress", "listDeliveries", "readDelivery"),
    KEEP_THE_DESK   (Scope.DESK_ADMIN,         false,    "addPerson", "listPeople", "readPerson", "changePerson", "invitePerson", "addPartner",
                                                         "listPartners", "readPartner", "changePartner", "exportDesk", "takeBackup"),
    IMPORT          (Scope.DESK_ADMIN,         false,    "importRecords", "listImports", "stopImport", "downloadRefusals", "followImport"),
    READ_IMPORTS    (List.of(Scope.DESK_ADMIN, Scope.MOVES_REVIEW),
                                               false,    "readImport", "listRefusals", "downloadImport");

    private static final Map<String, Permission> BY_OPERATION = Arrays.stream(values())
            .flatMap(row -> row.operations.stream().map(operation -> Map.entry(operation, row)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<Scope> scopes;
    private final boolean forPartners;
    private final List<String> operations;

    Permission(Scope scope, boolean forPartners, String... operations) {
        this(List.of(scope), forPartners, operations);
    }

    Permission(List<Scope> scopes, boolean forPartners, String... operations) {
        this.scopes = scopes;
        this.forPartners = forPartners;
        this.operations = List.of(operations);
    }

    /** The scopes of which it takes one; empty where anybody may ({@link #PUBLIC}) or anybody with a key that is valid ({@link #KNOWN}). */
    public List<Scope> scopes() {
        return scopes;
    }

    /** Whether partners may too, as far as their keys go. */
    public boolean isForPartners() {
        return forPartners;
    }

    public List<String> operations() {
        return operations;
    }

    /** The row that opens {@code operation}; empty when there is none. */
    public static Optional<Permission> of(String operation) {
        return Optional.ofNullable(BY_OPERATION.get(operation));
    }

    /** Whether the caller may do what the row opens. */
    public boolean isOpenTo(Caller caller) {
        return (scopes.isEmpty() || scopes.stream().anyMatch(caller::may)) && (forPartners || !caller.partner());
    }
}
