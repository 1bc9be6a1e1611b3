package org.docket.survival;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.docket.packaged.Wire;

/**
 * A case as the program shows it.
 *
 * @param writes its history, one line each: the type, and the item or the status that it is about. A standing that turned
 *     is left out: it comes with the write before it.
 * @param versions the version of each event that is listed, and {@code turned} of each that is left out
 */
record Stored(JsonNode shown, List<String> writes, List<Long> versions, List<Long> turned, List<JsonNode> evidence) {

    static Stored read(Wire desk, String caseId) throws IOException, InterruptedException {
        String path = "/v1/cases/" + caseId;
        var writes = new ArrayList<String>();
        var versions = new ArrayList<Long>();
        var turned = new ArrayList<Long>();
        for (JsonNode event : items(desk.get(path + "/history?limit=200"))) {
            boolean turn = event.path("type").asText().equals("STANDING_CHANGED");
            (turn ? turned : versions).add(event.path("version").asLong());
            if (!turn) {
                writes.add(line(event));
            }
        }
        return new Stored(desk.get(path), writes, versions, turned, items(desk.get(path + "/evidence?limit=200")));
    }

    long version() {
        return shown.path("version").asLong();
    }

    String status() {
        return shown.path("status").asText();
    }

    /** The status that the history adds up to. */
    String statusTold() {
        return told("CASE_MOVED").reduce((first, last) -> last).orElse("ALLEGED");
    }

    List<String> itemsTold() {
        return told("EVIDENCE_ATTACHED").sorted().toList();
    }

    List<String> withdrawnTold() {
        return told("EVIDENCE_WITHDRAWN").sorted().toList();
    }

    List<String> items() {
        return evidence.stream().map(item -> item.path("id").asText()).sorted().toList();
    }

    List<String> withdrawn() {
        return evidence.stream().filter(item -> item.has("withdrawal")).map(item -> item.path("id").asText()).sorted().toList();
    }

    private Stream<String> told(String type) {
        return writes.stream().filter(write -> write.startsWith(type + ' ')).map(write -> write.substring(type.length() + 1));
    }

    private static String line(JsonNode event) {
        JsonNode data = event.path("data");
        String what = data.path(data.has("evidenceId") ? "evidenceId" : "to").asText();
        return (event.path("type").asText() + ' ' + what).strip();
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }
}
