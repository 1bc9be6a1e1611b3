package org.docket.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Wire;

/** Verdicts beside those of the demo desk that have what its own lack: articles that repeat each other, another language, content that means harm. */
final class FerryDesk {

    /** Sets a flag wherever it runs. */
    static final String SCRIPT = "<script>window.owned=1</script><img src=x onerror=\"window.owned=1\">";
    static final String REVERSED = "\u202egnorw\u200b\u2066";
    private static final String LONG_WORD = "W".repeat(3_800);

    private final Wire wire;

    FerryDesk(Wire wire) {
        this.wire = wire;
    }

    /** The number of a verdict that is disputed: three articles repeat one statement, and a witness is protected. */
    long disputed() throws IOException, InterruptedException {
        String harbor = source("Harbor authority", "AGENCY", Map.of());
        String line = source("Northern Ferry Line", "COMPANY", Map.of());
        String daily = source("The Daily Coast", "MEDIA", Map.of());
        String group = source("Coast Media Group", "COMPANY", Map.of());
        String radio = source("Radio Skerry", "MEDIA", Map.of("controlledBy", group));
        String evening = source("Evening Post", "MEDIA", Map.of("controlledBy", group));
        String witness = source("Jo of the engine room", "WITNESS", Map.of("controlledBy", line, "protectedIdentity", true, "protectionReason", "Works there."));
        String union = source("Crew union", "NGO", Map.of());
        String id = open("The ferry Aurora sailed from Skerry with its bow doors open on the night of the storm.", "en", union, line, "ferries", "safety-at-sea");
        String camera = item(id, "VIDEO", "SUPPORTS", harbor, Map.of("summary", "Camera 4 of the quay: the doors are open as the ship leaves.",
                "url", "https://harbor.example/camera-4", "publishedOn", "2026-03-01"));
        String first = item(id, "STATEMENT", "SUPPORTS", daily, Map.of("quote", "The doors were open, a harbor official told this newspaper.",
                "derivedFrom", List.of(camera), "url", "https://daily.example/aurora", "publishedOn", "2026-03-02"));
        item(id, "STATEMENT", "SUPPORTS", radio, Map.of("quote", "As the Daily Coast reports, the doors were open.", "derivedFrom", List.of(first)));
        item(id, "STATEMENT", "SUPPORTS", evening, Map.of("quote", "According to press reports, the Aurora sailed with open doors.", "derivedFrom", List.of(first)));
        item(id, "OBSERVATION", "SUPPORTS", witness, Map.of("summary", "Somebody aboard saw water on the car deck before the ship had passed the mole."));
        item(id, "STATEMENT", "REFUTES", line, Map.of("quote", "All doors were closed and locked before departure.", "url", "https://ferries.example/statement"));
        wire.post("/v1/cases/" + id + "/moves", Map.of("move", "DISPUTE", "reason", "Harbor and witness support it; the line denies it."));
        long number = publish(id, "The harbor’s camera and a witness aboard say so; the ferry line denies it.");
        wire.patchForReaders("/v1/cases/" + id, Map.of("reason", "Clearer.", "summary",
                "The harbor’s camera and a witness aboard say so; the ferry line denies it. Three articles repeat one statement of the harbor.",
                "correction", Map.of("type", "CLARIFICATION", "note", "We had not said that the three articles repeat one statement.")));
        return number;
    }

    /** A verdict on a claim in Arabic. */
    long arabic() throws IOException, InterruptedException {
        String id = open("أبحرت العبّارة أورورا وأبوابها مفتوحة ليلة العاصفة.", "ar", source("Deckhands", "NGO", Map.of()), null, "ferries");
        item(id, "VIDEO", "SUPPORTS", source("Port of Skerry", "AGENCY", Map.of()), Map.of("summary", "كاميرا الرصيف رقم ٤."));
        item(id, "OBSERVATION", "SUPPORTS", source("Institute of Naval Architecture", "RESEARCH", Map.of()), Map.of("summary", "قياسات مستقلة."));
        wire.post("/v1/cases/" + id + "/moves", Map.of("move", "CORROBORATE", "reason", "Two that are independent."));
        return publish(id, "تدعمه كاميرا الميناء وقياسات المعهد.");
    }

    /** A verdict that means harm wherever somebody may write. */
    long hostile() throws IOException, InterruptedException {
        String source = source(SCRIPT + REVERSED, "MEDIA", Map.of());
        String id = open(SCRIPT + REVERSED + LONG_WORD, "en", source, source, "<b>bold</b>", "a\"b'c&amp;");
        item(id, "STATEMENT", "SUPPORTS", source, Map.of("quote", "</script></blockquote>{{7*7}}{7}" + SCRIPT + LONG_WORD,
                "summary", "<svg xmlns='http://www.w3.org/2000/svg' onload='window.owned=1'>", "url", "https://evil.example/\"onmouseover=\"window.owned=1"));
        item(id, "STATEMENT", "REFUTES", source, Map.of("quote", REVERSED + SCRIPT, "url", "http://javascript:window.owned=1"));
        return publish(id, "javascript:window.owned=1 " + SCRIPT + REVERSED);
    }

    /** A verdict that was taken back, and why. */
    long withdrawn(String reason) throws IOException, InterruptedException {
        String id = open("Somebody said something of somebody.", "en", null, null);
        long number = publish(id, "Nothing.");
        wire.postForReaders("/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", reason));
        return number;
    }

    /** A verdict that says the same as the one with the number {@code other}. */
    long duplicate(String other) throws IOException, InterruptedException {
        String id = open("The doors of the Aurora were open.", "en", null, null);
        long number = publish(id, "See there.");
        wire.postForReaders("/v1/cases/" + id + "/links", Map.of("relation", "DUPLICATES", "caseId", other));
        return number;
    }

    /** One more, which comes while others read. */
    long plain(String claim) throws IOException, InterruptedException {
        return publish(open(claim, "en", null, null, "news"), "It came just now.");
    }

    private long publish(String id, String summary) throws IOException, InterruptedException {
        wire.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", summary));
        return wire.get("/v1/cases/" + id).get("number").asLong();
    }

    private String source(String name, String kind, Map<String, ?> more) throws IOException, InterruptedException {
        var facts = new HashMap<String, Object>(Map.of("name", name, "kind", kind, "reliability", "B"));
        facts.putAll(more);
        return wire.post("/v1/sources", facts).get("id").asText();
    }

    private String open(String text, String language, String claimant, String respondent, String... topics) throws IOException, InterruptedException {
        var claim = new HashMap<String, Object>(Map.of("text", text, "language", language));
        claim.put("claimantId", claimant);
        claim.put("respondentId", respondent);
        claim.values().removeIf(value -> value == null);
        return wire.post("/v1/cases", Map.of("claim", claim, "topics", List.of(topics))).get("id").asText();
    }

    private String item(String id, String kind, String stance, String source, Map<String, ?> more) throws IOException, InterruptedException {
        var item = new HashMap<String, Object>(Map.of("kind", kind, "stance", stance, "sourceId", source, "credibility", 2));
        item.putAll(more);
        return wire.post("/v1/cases/" + id + "/evidence", item).get("id").asText();
    }
}
