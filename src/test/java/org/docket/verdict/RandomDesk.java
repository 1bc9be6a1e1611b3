package org.docket.verdict;

import static org.docket.verdict.TestVerdicts.attach;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.correct;
import static org.docket.verdict.TestVerdicts.link;
import static org.docket.verdict.TestVerdicts.move;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.patching;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.docket.verdict.TestVerdicts.writing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A desk that does whatever comes to its mind; much of it is refused. */
final class RandomDesk {

    /** Each case has one of these, and no other test has them. */
    static final List<String> TOPICS = List.of("random desk 0", "random desk 1");
    private static final int CASES = 6;
    private static final int SOURCES = 5;

    private final Random random;
    private final List<String> sources = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private final Map<String, List<String>> evidence = new LinkedHashMap<>();

    RandomDesk(long seed) {
        random = new Random(seed);
        for (int i = 0; i < SOURCES; i++) {
            sources.add(source("Source " + seed + " " + i));
        }
        for (int i = 0; i < CASES; i++) {
            cases.add(open(claim("Raffle " + i, any(sources), any(sources)), TOPICS.get(i % TOPICS.size())));
        }
    }

    List<String> cases() {
        return cases;
    }

    /** One deed, and the case it was about; a source's is about none in particular. */
    void step() {
        String id = any(cases);
        switch (random.nextInt(14)) {
            case 0, 1 -> publish(id);
            case 2 -> withdraw(id);
            case 3, 4, 5 -> keep(id, attach(id, any(List.of("STATEMENT", "DOCUMENT", "IMAGE")), any(List.of("SUPPORTS", "REFUTES", "CONTEXT")), any(sources)));
            case 6, 7 -> move(id, any(List.of("DENY", "REFUTE", "CORROBORATE", "DISPUTE", "REOPEN")));
            case 8 -> correct(id, "Summary " + random.nextInt(1_000));
            case 9 -> patching(Map.of("note", "Note " + random.nextInt(1_000), "reason", "inside")).patch("/v1/cases/" + id);
            case 10 -> patching(Map.of("reliability", any(List.of("A", "C", "E")))).patch("/v1/sources/" + any(sources));
            case 11 -> patching(Map.of("controlledBy", any(sources), "name", "Renamed " + random.nextInt(1_000))).patch("/v1/sources/" + any(sources));
            case 12 -> link(id, any(List.of("REPEATS", "RELATED")), any(cases));
            default -> evidence.getOrDefault(id, List.of()).stream().skip(random.nextInt(3)).findFirst().ifPresent(item ->
                    writing(Map.of("reason", "faked")).post("/v1/cases/" + id + "/evidence/" + item + "/withdrawal"));
        }
    }

    private void keep(String id, Response attached) {
        evidence.computeIfAbsent(id, made -> new ArrayList<>()).add(attached.path("id"));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
