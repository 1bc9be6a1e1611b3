package org.docket.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.CaseReader;
import org.docket.casework.CaseView;
import org.docket.casework.EvidenceView;
import org.docket.http.Page;
import org.docket.log.EventLog;
import org.docket.log.EventView;
import org.docket.log.NumberedEvent;

/** Writes all that the desk has on a case into a bag: the files themselves, where they came from, what happened, and a page to read it by. */
@ApplicationScoped
class CasePackage {

    static final String EVENTS = "events.ndjson";
    static final String STAMPS = "time-stamps/";
    private static final int BATCH = 200;

    private final CaseReader cases;
    private final EventLog log;
    private final PackedFiles files;
    private final TimeStamps stamps;
    private final ObjectMapper json;
    private final Clock clock;

    CasePackage(CaseReader cases, EventLog log, PackedFiles files, TimeStamps stamps, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.files = files;
        this.stamps = stamps;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it as it is sent; a file that is damaged ends it, so that no whole package comes of it. */
    void write(CaseView view, Caller by, OutputStream out) throws IOException {
        Instant now = clock.instant();
        var bag = new Bag(out, "case-" + view.number());
        List<EvidenceView> evidence = evidence(view.id(), by);
        List<PackedFile> packed = files.of(view.id());
        bag.add("case.json", Bag.text(line(view)));
        bag.add("evidence.ndjson", into -> lines(evidence, into));
        bag.add("exhibits.ndjson", into -> lines(packed, into));
        files.write(packed, bag);
        long stamped = stamps(packed, bag);
        long events = events(view.id(), bag);
        bag.add("index.html", Bag.text(new PackagePage(view, now, items(evidence, packed), events, stamped).render()));
        bag.finish(info(view, now));
    }

    private List<EvidenceView> evidence(UUID id, Caller by) {
        var found = new ArrayList<EvidenceView>();
        String cursor = null;
        do {
            Page<EvidenceView> page = cases.evidence(id, by, cursor, BATCH);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static List<PackagePage.Item> items(List<EvidenceView> evidence, List<PackedFile> packed) {
        return evidence.stream()
                .map(item -> new PackagePage.Item(item, packed.stream().filter(file -> file.exhibit().evidenceId().equals(item.id())).toList()))
                .toList();
    }

    /** How many there were. */
    private long stamps(List<PackedFile> packed, Bag bag) throws IOException {
        List<String> contents = packed.stream().map(file -> file.exhibit().sha256()).distinct().toList();
        long written = 0;
        for (TimeStamp stamp : QuarkusTransaction.requiringNew().call(() -> stamps.of(contents))) {
            if (stamp.isThere()) {
                bag.add(STAMPS + stamp.sha256 + '-' + stamp.authority + ".tst", into -> into.write(stamp.token));
                written++;
            }
        }
        return written;
    }

    /** How many there were. */
    private long events(UUID id, Bag bag) throws IOException {
        long[] written = {0};
        bag.add(EVENTS, into -> {
            long after = 0;
            List<NumberedEvent> batch = batch(id, after);
            while (!batch.isEmpty()) {
                lines(batch.stream().map(EventView::of).toList(), into);
                written[0] += batch.size();
                after = batch.getLast().event().ticket();
                batch = batch(id, after);
            }
        });
        return written[0];
    }

    private List<NumberedEvent> batch(UUID id, long after) {
        return QuarkusTransaction.requiringNew().call(() -> log.ofCase(id, after, BATCH));
    }

    private void lines(List<?> rows, OutputStream into) throws IOException {
        for (Object row : rows) {
            into.write(line(row).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String line(Object row) throws JsonProcessingException {
        return json.writeValueAsString(row) + '\n';
    }

    /** RFC 8493 section 2.2.2. */
    private static LinkedHashMap<String, String> info(CaseView view, Instant at) {
        var info = new LinkedHashMap<String, String>();
        info.put("Bag-Software-Agent", "Docket");
        info.put("Bagging-Date", LocalDate.ofInstant(at, ZoneOffset.UTC).toString());
        info.put("External-Identifier", "urn:uuid:" + view.id());
        info.put("Internal-Sender-Identifier", "case " + view.number());
        return info;
    }
}
