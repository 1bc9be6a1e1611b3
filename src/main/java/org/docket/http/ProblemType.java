package org.docket.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** Every kind of problem that the API answers with (RFC 9457). The slug is the code that programs read. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not JSON", "The body must be one JSON value in UTF-8, without repeated names."),
    INVALID_PARAMETER(400, "A parameter is not valid", "A query parameter or a header has a value that it cannot have; `errors` names it."),
    UNKNOWN_PARAMETER(400, "There is no such parameter", "The operation has no query parameter of this name; `closest` is the one that was probably meant."),
    BAD_REQUEST(400, "The request cannot be understood", "The request breaks the rules of HTTP or of this API."),
    BODY_TRUNCATED(400, "The body is not complete", "The form ends before the last boundary of its file; nothing of it was kept. Send it again."),
    UNAUTHORIZED(401, "A key is needed", "Send `Authorization: Bearer` with a key that is valid."),
    FORBIDDEN(403, "This key may not do that", "The key is valid, but lacks the permission."),
    CROSS_SITE(403, "This form came from another site", "Forms are taken from Docket's own pages alone."),
    OWN_PROPOSAL(403, "You cannot approve your own proposal", "Another person with the role REVIEWER has to approve it, signed in or with a key that they created. A key acts as the person who created it."),
    OWN_IMPORT(403, "You cannot approve your own import", "Another person with the role REVIEWER has to approve it, signed in or with a key that they created. A key acts as the person who created it."),
    OWN_FILE(403, "You cannot clear a file that you added", "The case is published, so another person who may publish has to clear the file."),
    PROPOSAL_OF_ANOTHER(403, "The proposal is of another person", "Its author takes a proposal back. A reviewer can reject it with a reason."),
    NOT_FOUND(404, "There is no such thing", "Nothing is at this address, or it is not yours to see."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", "`Allow` lists the methods that it takes."),
    NOT_ACCEPTABLE(406, "That representation is not available", "`Accept` excludes every representation that there is."),
    BODY_TOO_SLOW(408, "The body comes too slowly", "Nothing of it was kept; send it again."),
    UPLOAD_TOO_SLOW(408, "The file comes too slowly", "Nothing of it was kept; send it again, or as an upload that can go on later."),
    IDEMPOTENCY_KEY_IN_USE(409, "A request with this key is under way", "Wait for the first answer, then send the same request again to read it."),
    ALREADY_WITHDRAWN(409, "It was withdrawn before", "An item is withdrawn once; it stays readable, marked, with the reason."),
    LAST_ADMIN(409, "The desk needs an admin", "Somebody active has to keep the role ADMIN; give it to somebody else first."),
    EMAIL_NEEDED(409, "The person has no email address", "People sign in with their address. Enter one first, then make the link."),
    ALREADY_ANSWERED(409, "That was answered before", "What somebody said stays what they said; ask again to record more."),
    ALREADY_PROPOSED(409, "That is proposed already", "`proposalId` names the proposal, `sourceId` the source whose change waits; somebody else with the role REVIEWER can approve it."),
    PROPOSAL_DECIDED(409, "That proposal was decided", "It was approved, rejected, or overtaken by a change of the case; `state` says which."),
    IMPORT_UNDER_WAY(409, "The import is not over", "Approve it once its state is DONE."),
    IMPORT_APPROVED(409, "The import was approved before", "An import is approved once; `approvedBy` and `approvedAt` say by whom and when."),
    NOTHING_TO_APPROVE(409, "The import has nothing to approve", "No line was refused only because a second person is needed. `needsApproval` says where there are some."),
    IMPORT_FILE_GONE(409, "The file of the import is gone", "It was kept for two weeks unless the desk set another time, and was removed, or it is on another server. Import the file again, then approve that import."),
    ALREADY_PUBLIC(409, "The case is public", "What is published is changed with a patch, which says what sort of correction it is."),
    NOT_PUBLIC(409, "The case is not public", "Only what is published can be withdrawn."),
    ALREADY_CLEARED(409, "The file was cleared before", "The public may see it already, as long as its case is published."),
    PUBLIC_COPY_NEEDED(409, "There is no copy for the public yet", "A file of this type can say more than it shows; its stripped copy has to be there before it is cleared."),
    ITEM_WITHDRAWN(409, "The item was withdrawn", "What belongs to a withdrawn item stays with the desk."),
    UPLOAD_OFFSET(409, "The upload goes on elsewhere", "A HEAD request says where: `Upload-Offset` of the part has to be that."),
    ALREADY_DISMISSED(409, "That match was dismissed before", "Two cases are dismissed once, from whichever of them; the matches with `dismissed=true` say by whom, and why."),
    ALREADY_LINKED(409, "The cases are linked", "What is linked was found to say something of each other, and is not dismissed."),
    SUBMISSION_DECIDED(409, "That was decided before", "The desk opened a case of what is asked, joined it to one, or declined; reading it says which."),
    TOO_MANY_WEBHOOKS(409, "There are enough receivers", "An owner may have as many as the desk allows: 200 unless it is set otherwise. Remove one first."),
    MOVE_NOT_LISTED(409, "There is no such move from here", "The table of moves has no such move from the present status; `moves` lists those that it has."),
    WITHDRAWN(410, "This verdict was withdrawn", "The desk took it back; `reason` says why."),
    STALE_ETAG(412, "The resource has changed since you read it", "The representation has changed since the ETag in `If-Match`; `ETag` has the current one."),
    TUS_VERSION(412, "That version of tus is not spoken here", "Send `Tus-Resumable` with the version that `Tus-Version` names."),
    BODY_TOO_LARGE(413, "The body is too large", "A body may have at most 1 MiB."),
    FILE_TOO_LARGE(413, "The file is too large", "A file may have as many bytes as the desk takes: 256 MiB unless it is set otherwise."),
    URI_TOO_LONG(414, "The address is too long", "Send less in the query."),
    UNSUPPORTED_MEDIA_TYPE(415, "That media type is not taken", "Bodies are `application/json`; patches may be `application/merge-patch+json`, imports `application/x-ndjson`, `application/ld+json` or `text/csv`."),
    FILE_TYPE_NOT_TAKEN(415, "Files of this type are not taken", "`mediaType` is what the content was found to be, whatever its name says."),
    RANGE_NOT_SATISFIABLE(416, "There are no such bytes", "`Content-Range` says how many there are."),
    PAGE_NOT_ALLOWED(422, "That address is not fetched", "Pages are fetched from the public internet alone, over http or https, without credentials in the address."),
    INVALID_INPUT(422, "The input is not valid", "`errors` names each field by a JSON Pointer, with a code and what would be right."),
    FILE_EMPTY(422, "The file is empty", "A file has at least one byte."),
    NOT_ONE_FILE(422, "Send one file", "A form has exactly one part that is a file."),
    PICTURE_NOT_EXAMINED(422, "This is no picture that can be looked into", "`outcome` says why: UNSUPPORTED, DAMAGED, TOO_LARGE or TIMEOUT."),
    DIGEST_MISMATCH(422, "These are other bytes than were announced", "What arrived does not have the digest that the request names; nothing of it was kept."),
    GUARDS_UNMET(422, "The evidence on file does not allow this move", "`unmet` names each guard that does not hold, with what would satisfy it."),
    IDEMPOTENCY_KEY_REUSED(422, "This key belongs to another request", "An `Idempotency-Key` names one request; use a new key for a new one."),
    IF_MATCH_REQUIRED(428, "Say which version you saw", "A write that decides or overwrites names the ETag it was based on in `If-Match`."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as `Retry-After` says."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    CHECKSUM_MISMATCH(460, "The part is not what was announced", "The bytes of this part do not have the checksum that came with them; it was dropped, send it again."),
    INTERNAL(500, "Something broke here", "The fault is ours; the log has it under the `requestId`."),
    CONTENT_DAMAGED(500, "The file is damaged here", "The bytes on the disk are no longer those that came in, so they are not sent; the desk has to restore them."),
    PAGE_UNREACHABLE(502, "The page gave no answer", "`cause` says why; nothing was kept."),
    BUSY(503, "Too busy just now", "Nothing was changed; try again after `Retry-After`."),
    DATABASE_AWAY(503, "The database is away just now", "Whether a write was done is not known: send it again with the same `Idempotency-Key` after `Retry-After`."),
    UPLOADS_BUSY(503, "Too many files come in just now", "Nothing was kept; try again after `Retry-After`."),
    POSITION_NOT_REACHED(503, "Not there yet", "This replica has not read the log as far as `minPosition`; try again after `Retry-After`."),
    STORAGE_FULL(507, "There is no room", "The disk that holds the files is full; nothing of this one was kept.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a person can read what it means. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    /** The kind that stands for a bare HTTP status; {@link #BAD_REQUEST} and {@link #INTERNAL} for the rest of 4xx and 5xx. */
    public static ProblemType of(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 403 -> FORBIDDEN;
            case 409, 422 -> INVALID_INPUT;
            default -> Arrays.stream(values())
                    .filter(type -> type.status == status)
                    .findFirst()
                    .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
        };
    }
}
