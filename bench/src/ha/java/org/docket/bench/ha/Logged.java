package org.docket.bench.ha;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event as the log has it.
 *
 * @param caseId empty for what happened to no case
 * @param version of the case after it
 * @param token of the write that it came from; empty for what no client of the run wrote
 * @param hash of all that it says
 */
record Logged(long position, String type, String caseId, long version, String token, String hash) {

    private static final Pattern TOKEN = Pattern.compile("token-[0-9a-z]+-\\d+");
    private static final Set<String> WRITTEN = Set.of("CASE_OPENED", "EVIDENCE_ATTACHED", "CASE_MOVED", "CASE_PUBLISHED");

    static Logged of(JsonObject event) {
        String type = event.getString("type");
        return new Logged(event.getLong("position"), type, event.getString("caseId", ""), event.getLong("version"),
                WRITTEN.contains(type) ? token(event) : "", event.getString("hash"));
    }

    private static String token(JsonObject event) {
        Matcher found = TOKEN.matcher(event.getString("reason", "") + event.getJsonObject("data", new JsonObject()).encode());
        return found.find() ? found.group() : "";
    }
}
