package org.docket.survival;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.docket.packaged.Wire;

/** Somebody at the desk who verifies one case after the other until the program dies, each in a walk through all statuses. */
final class Writer implements Callable<Void> {

    private final Wire desk;
    private final Parties parties;
    private final Queue<Acknowledged> told;
    private final Pace pace;

    /** @param told takes each case with its first acknowledged answer, and grows with it */
    Writer(Wire desk, Parties parties, Queue<Acknowledged> told) {
        this(desk, parties, told, () -> { });
    }

    /** The same, held back after a write by {@code pace}. */
    Writer(Wire desk, Parties parties, Queue<Acknowledged> told, Pace pace) {
        this.desk = desk;
        this.parties = parties;
        this.told = told;
        this.pace = pace;
    }

    /** Four sources, independent of each other. */
    record Parties(String claimant, String respondent, String photographer, String archive) {

        static Parties added(Wire desk) throws IOException, InterruptedException {
            return new Parties(source(desk), source(desk), source(desk), source(desk));
        }

        private static String source(Wire desk) throws IOException, InterruptedException {
            return desk.post("/v1/sources", Map.of("name", "Party", "kind", "OTHER", "reliability", "B")).path("id").asText();
        }
    }

    @Override
    public Void call() throws InterruptedException {
        try {
            while (true) {
                verifyOneCase();
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private void verifyOneCase() throws IOException, InterruptedException {
        Acknowledged file = open();
        String denial = attach(file, "STATEMENT", "REFUTES", parties.respondent());
        move(file, "DENY");
        attach(file, "DOCUMENT", "SUPPORTS", parties.archive());
        String photo = attach(file, "IMAGE", "SUPPORTS", parties.photographer());
        move(file, "CORROBORATE");
        withdraw(file, photo);
        move(file, "DISPUTE");
        withdraw(file, denial);
        move(file, "REOPEN");
    }

    private Acknowledged open() throws IOException, InterruptedException {
        var claim = Map.of("text", "It happened.", "language", "en",
                "claimantId", parties.claimant(), "respondentId", parties.respondent());
        var file = Acknowledged.opened(desk.post("/v1/cases", Map.of("claim", claim)).path("id").asText());
        told.add(file);
        pace.keep();
        return file;
    }

    private String attach(Acknowledged file, String kind, String stance, String source) throws IOException, InterruptedException {
        var item = Map.of("kind", kind, "stance", stance, "sourceId", source, "credibility", 2);
        String id = desk.post(path(file) + "/evidence", item).path("id").asText();
        file.add("EVIDENCE_ATTACHED", id);
        pace.keep();
        return id;
    }

    private void withdraw(Acknowledged file, String item) throws IOException, InterruptedException {
        desk.post(path(file) + "/evidence/" + item + "/withdrawal", Map.of("reason", "it was faked"));
        file.add("EVIDENCE_WITHDRAWN", item);
        pace.keep();
    }

    private void move(Acknowledged file, String move) throws IOException, InterruptedException {
        String status = desk.post(path(file) + "/moves", Map.of("move", move, "reason", "because")).path("status").asText();
        file.add("CASE_MOVED", status);
        pace.keep();
    }

    private static String path(Acknowledged file) {
        return "/v1/cases/" + file.caseId();
    }
}
