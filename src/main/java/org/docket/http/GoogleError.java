package org.docket.http;

import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error in the form of Google's APIs (google.rpc.Status over HTTP), which clients of the Fact Check Tools API read. */
@Schema(name = "GoogleError")
public record GoogleError(Body error) {

    /** @param status a name of google.rpc.Code */
    @Schema(name = "GoogleStatus")
    public record Body(int code, String message, String status) {}

    public static GoogleError of(int status, String message) {
        return new GoogleError(new Body(status, message, name(status)));
    }

    public String json() {
        return new JsonObject().put("error", new JsonObject()
                .put("code", error.code()).put("message", error.message()).put("status", error.status())).encodePrettily();
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404, 405, 410 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 501 -> "UNIMPLEMENTED";
            case 503 -> "UNAVAILABLE";
            default -> status < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
        };
    }
}
