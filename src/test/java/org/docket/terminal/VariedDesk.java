package org.docket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Wire;
import org.docket.terminal.Typed.Ended;

/** Fills a desk with records of every kind, and with texts that break what does not quote them. */
final class VariedDesk {

    static final String ODD = "\u00dcn\u00efc\u00f6de \ud83d\udef0\ufe0f \u202eoot\u202c, \u200bzero\u200d, \ud835\udd4f, \u0645\u0631\u062d\u0628\u0627, \u2028next\u2028, \\u0000 and <b>\"quotes\"</b> =1+1";

    private final Wire wire;

    /** The reviewer's own key: one that the admin made would count as the admin. */
    private String reviewing;

    /** The claimant of a published case. */
    private String harbor;

    VariedDesk(Wire wire) {
        this.wire = wire;
    }

    /** Reviews of others come in bulk alone, the rest by request. */
    void fill(Typed there) throws Exception {
        bring(there);
        work();
        review(there);
    }

    /** What another publisher found of a published claim, which waits for a second person. */
    private void review(Typed there) throws Exception {
        Path file = Files.writeString(there.folder().resolve("review.ndjson"), """
                {"type":"case","claim":{"text":"The dam broke.","language":"en","claimant":"%s"},"reviews":[{"publisher":{"name":"Checkers","site":"checkers.example"},\
                "url":"https://checkers.example/dam","language":"en","label":"False"}]}
                """.formatted(harbor));
        Ended brought = there.run("import", file.toString());
        assertThat(brought.code()).as(brought.out() + brought.err()).isZero();
    }

    private static void bring(Typed there) throws IOException, InterruptedException {
        Path file = Files.writeString(there.folder().resolve("records.ndjson"), """
                {"type":"source","externalId":"paper/1","name":"The Paper","kind":"MEDIA","reliability":"B"}
                {"type":"source","externalId":"speaker/1","name":"Guide","kind":"WITNESS"}
                {"type":"case","externalId":"claim/1","claim":{"text":"The tower leans.","language":"en","claimant":"paper/1","madeOn":"2023","appearances":["https://paper.example/tower"]},\
                "topics":["towers","Z\u00fcrich"],"rating":"=cmd()","evidence":[{"externalId":"item/1","kind":"DOCUMENT","stance":"SUPPORTS","source":"paper/1","credibility":2,"quote":"It leans.","publishedOn":"2023-11","language":"en","translation":"\u0645\u0627\u0626\u0644","speaker":"speaker/1"},\
                {"externalId":"item/2","kind":"DOCUMENT","stance":"CONTEXT","source":"paper/1","derivedFrom":["item/1"],"retrievedAt":"2024-01-31T10:00:00.123456Z"}],\
                "reviews":[{"publisher":{"name":"Checkers","site":"checkers.example"},"url":"https://checkers.example/tower","reviewedAt":"2024-02-01T00:00:00Z","language":"en",\
                "label":"Half true","rating":{"value":3.0,"best":5,"worst":-1}},{"publisher":{"name":"Others"},"label":"\u0643\u0627\u0630\u0628","claim":{"text":"Towers lean.","madeOn":"2024-01"}}]}
                """);
        Ended brought = there.run("import", file.toString());
        assertThat(brought.code()).as(brought.out() + brought.err()).isZero();
    }

    private void work() throws Exception {
        String witness = made("/v1/sources", Map.of("name", "Anna Petrova", "kind", "WITNESS", "reliability", "B", "protectedIdentity", true, "protectionReason", "Threatened."));
        String ministry = made("/v1/sources", Map.of("name", "Ministry", "kind", "GOVERNMENT", "reliability", "B"));
        harbor = made("/v1/sources", Map.of("name", "Harbor authority", "kind", "AGENCY", "reliability", "B"));
        wire.patchForReaders("/v1/sources/" + ministry, Map.of("controlledBy", made("/v1/sources", Map.of("name", "State", "kind", "GOVERNMENT", "reliability", "C"))));
        String reopened = opened(ODD, Map.of("claimantId", witness, "respondentId", ministry, "madeOn", "2024-01-31"), "note", "Two\nlines.");
        String first = attached(reopened, "VIDEO", "SUPPORTS", harbor);
        String second = attached(reopened, "DOCUMENT", "SUPPORTS", ministry);
        seconded("/v1/cases/" + reopened + "/moves", Map.of("move", "CORROBORATE", "reason", "Both show it."));
        attached(reopened, "DOCUMENT", "CONTEXT", ministry, first, second);
        wire.post("/v1/cases/" + reopened + "/evidence/" + second + "/withdrawal", Map.of("reason", "It was forged."));
        wire.post("/v1/cases/" + reopened + "/moves", Map.of("move", "REOPEN", "reason", "One is gone."));
        seconded("/v1/cases/" + reopened + "/publication", Map.of("summary", "It is open.", "rating", "UNPROVEN", "reviewOn", "2030-01-01"));
        approve(wire.proposePatch("/v1/cases/" + reopened, Map.of("summary", "It is open again.", "reason", "Clearer.",
                "correction", Map.of("type", "UPDATE", "note", "Clearer."))));
        seconded("/v1/cases/" + reopened + "/publication/withdrawal", Map.of("reason", "It named somebody."));
        String denied = opened("The dam broke.", Map.of("claimantId", harbor, "respondentId", ministry), "summary", "In short.");
        attached(denied, "STATEMENT", "REFUTES", ministry);
        wire.post("/v1/cases/" + denied + "/moves", Map.of("move", "DENY", "reason", "They say no."));
        attached(denied, "IMAGE", "SUPPORTS", witness);
        wire.post("/v1/cases/" + reopened + "/links", Map.of("relation", "REPEATS", "caseId", opened("Later.", Map.of(), "note", "=cmd()")));
        wire.post("/v1/cases/" + denied + "/links", Map.of("relation", "CONTRADICTS", "caseId", reopened));
        seconded("/v1/cases/" + denied + "/publication", Map.of("summary", "They deny it."));
    }

    private String opened(String text, Map<String, String> more, String name, String value) throws Exception {
        var claim = new HashMap<String, Object>(more);
        claim.putAll(Map.of("text", text, "language", "en", "appearances", List.of("https://paper.example/a", "https://paper.example/b")));
        return made("/v1/cases", Map.of("claim", claim, "topics", List.of("zz", "Aa", "\u00e9t\u00e9", "_x"), name, value));
    }

    private String attached(String id, String kind, String stance, String source, String... derivedFrom) throws Exception {
        return made("/v1/cases/" + id + "/evidence", Map.of("kind", kind, "stance", stance, "sourceId", source, "credibility", 2, "quote", ODD,
                "retrievedAt", "2024-02-03T04:05:06Z", "publishedOn", "2024-02-03", "url", "https://paper.example/%E2%82%AC?a=1&b=2", "derivedFrom", derivedFrom,
                "question", "Who saw it?"));
    }

    private String made(String path, Map<String, ?> body) throws Exception {
        return wire.post(path, body).get("id").asText();
    }

    /** Proposed by the admin, and approved by the demo desk's reviewer. */
    private void seconded(String path, Map<String, ?> body) throws Exception {
        approve(wire.propose(path, body));
    }

    private void approve(JsonNode proposal) throws Exception {
        if (reviewing == null) {
            JsonNode people = wire.get("/v1/people").get("items");
            String reviewer = people.valueStream().filter(person -> person.get("name").asText().equals("Demo reviewer")).findFirst().orElseThrow().get("id").asText();
            reviewing = wire.ownKey(reviewer, "moves:review");
        }
        wire.as(reviewing).post("/v1/proposals/" + proposal.get("id").asText() + "/approval", Map.of());
    }
}
