package org.docket.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.capture.TestCaptures.capture;
import static org.docket.capture.TestCaptures.item;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.tag;
import static org.docket.casework.TestDesk.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.casework.LinkChecks;
import org.docket.platform.RawSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rots after it was published, and who hears of it. */
@QuarkusTest
@Tag("postgresql")
@TestProfile(OnThisMachine.class)
class LinkCheckSchedulerTest {

    private static final String QUOTE = "They fired 12 shells at the harbor on Monday, the ministry said.";

    private final LinkCheckScheduler rounds;
    private final LinkChecks checks;
    private RawSite site;

    @Inject
    LinkCheckSchedulerTest(LinkCheckScheduler rounds, LinkChecks checks) {
        this.rounds = rounds;
        this.checks = checks;
    }

    @BeforeEach
    void listen() throws Exception {
        site = new RawSite();
    }

    @AfterEach
    void hangUp() throws Exception {
        site.close();
    }

    private static String published(String caseId) {
        json(Map.of("summary", "What is known.")).header("If-Match", tag(caseId)).post("/v1/cases/" + caseId + "/publication").then().statusCode(201);
        return caseId;
    }

    private List<String> outcomes(String caseId) {
        return desk().get("/v1/cases/" + caseId + "/history?limit=100").path("items.findAll { it.type == 'LINK_CHECKED' }.data.outcome");
    }

    /** Rounds until the case was looked at once more: a turn comes within a second. */
    private List<String> again(String caseId) throws Exception {
        int before = outcomes(caseId).size();
        for (int turn = 0; turn < 40 && outcomes(caseId).size() == before; turn++) {
            rounds.round();
            Thread.sleep(150);
        }
        return outcomes(caseId).subList(before, outcomes(caseId).size());
    }

    private static boolean inQueue(String caseId, String need) {
        return desk().get("/v1/queue?limit=200&need=" + need).<List<String>>path("items.item.id").contains(caseId);
    }

    @Test
    void a_link_that_rots_brings_its_case_into_the_queue_until_somebody_looks() throws Exception {
        site.page("/news", "<p>" + QUOTE + "</p>");
        String caseId = openCase(null, null);
        String item = item(caseId, site.url("/news"), QUOTE);
        published(caseId);
        String tag = tag(caseId);
        assertThat(again(caseId)).containsOnly("OK");
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isFalse();
        assertThat(inQueue(caseId, "UNASSIGNED")).isTrue();
        site.page("/news", "<p>" + QUOTE.replace("12", "20") + "</p>");
        assertThat(again(caseId)).containsOnly("CHANGED");
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isTrue();
        assertThat(inQueue(caseId, "UNASSIGNED")).isFalse();
        assertThat(tag(caseId)).as("nothing that anybody decides by has changed").isEqualTo(tag);
        capture(item).then().statusCode(201);
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isFalse();
        assertThat(again(caseId)).as("as it was when it was captured").containsOnly("OK");
        site.on("/news", connection -> connection.send("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"));
        assertThat(again(caseId)).containsOnly("GONE");
        site.on("/news", connection -> connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        assertThat(again(caseId)).containsOnly("GONE");
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isTrue();
        withdraw(caseId, item.substring(item.lastIndexOf('/') + 1)).then().statusCode(201);
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isFalse();
    }

    @Test
    void what_could_not_be_seen_waits_for_nobody_until_it_was_missed_four_times_in_a_row() throws Exception {
        site.on("/news", connection -> connection.send("HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n"));
        String caseId = openCase(null, null);
        String item = item(caseId, site.url("/news"), QUOTE);
        published(caseId);
        while (outcomes(caseId).size() < 3) {
            assertThat(again(caseId)).containsOnly("UNREACHABLE");
            assertThat(inQueue(caseId, "LINKS_ROTTEN")).isEqualTo(outcomes(caseId).size() >= 4);
        }
        assertThat(again(caseId)).containsOnly("UNREACHABLE");
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isTrue();
        capture(item);
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).as("somebody has looked").isFalse();
        assertThat(again(caseId)).containsOnly("UNREACHABLE");
        assertThat(inQueue(caseId, "LINKS_ROTTEN")).isFalse();
    }

    @Test
    void what_is_not_published_is_not_asked() throws Exception {
        String caseId = openCase(null, null);
        item(caseId, site.url("/secret"), QUOTE);
        for (int i = 0; i < 10; i++) {
            rounds.round();
            Thread.sleep(150);
        }
        assertThat(site.requests).isEmpty();
        assertThat(outcomes(caseId)).isEmpty();
    }

    @Test
    void a_host_is_asked_for_one_page_after_the_other_however_many_look() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        String caseId = openCase(null, null);
        for (int i = 0; i < 6; i++) {
            site.on("/" + i, connection -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(60);
                now.decrementAndGet();
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            });
            item(caseId, site.url("/" + i), null);
        }
        published(caseId);
        checks.enroll(Instant.now(), Duration.ofMillis(1));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                replicas.submit(() -> {
                    rounds.round();
                    return null;
                });
            }
        }
        assertThat(site.requests).hasSize(6);
        assertThat(most).hasValue(1);
        assertThat(outcomes(caseId)).hasSize(6).containsOnly("OK");
    }

    @Test
    void a_host_is_taken_by_one() {
        Instant now = Instant.now();
        assertThat(checks.take("a.example", now, now.plusSeconds(60))).isTrue();
        assertThat(checks.take("a.example", now, now.plusSeconds(60))).isFalse();
        assertThat(checks.take("a.example", now.plusSeconds(61), now.plusSeconds(120))).isTrue();
        checks.free("a.example", now);
        assertThat(checks.take("a.example", now.plusSeconds(62), now.plusSeconds(120))).isTrue();
    }
}
