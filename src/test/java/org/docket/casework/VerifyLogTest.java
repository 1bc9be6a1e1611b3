package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.docket.log.Sequencer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One thing changed behind the program's back, found by name, and put back. */
@QuarkusTest
@Tag("postgresql")
class VerifyLogTest {

    private static final String ALL_AGREE = "The rows are what the log adds up to.";

    private final VerifyLog verifyLog;
    private final Sequencer sequencer;
    private final EntityManager em;

    private String top;
    private String leaf;
    private String caseId;
    private String item;

    @Inject
    VerifyLogTest(VerifyLog verifyLog, Sequencer sequencer, EntityManager em) {
        this.verifyLog = verifyLog;
        this.sequencer = sequencer;
        this.em = em;
    }

    private record Said(int code, String text) {}

    private record Both(Said changed, Said restored) {}

    @BeforeEach
    void oneOfEachOnFile() throws Exception {
        top = source("Ministry", "B", null);
        leaf = source("Gazette", "B", source("Publisher", "B", top));
        caseId = openCase(top, null);
        item = attach(caseId, "DOCUMENT", "CONTEXT", leaf, 2);
        sequencer.drain();
    }

    @Test
    void a_changed_byte_of_an_event_is_named_by_its_position() throws Exception {
        long position = positionOfTheOpening();
        String replace = "update events set data = replace(data, '%s', '%s') where case_id = '" + caseId + "' and version = 1";
        Both said = verifiedAround(replace.formatted("Something", "Somethinq"), replace.formatted("Somethinq", "Something"));
        isNamed(said, "the hash of position " + position);
    }

    @Test
    void a_changed_status_is_named_by_its_case() throws Exception {
        String status = "update cases set status = '%s' where id = '" + caseId + "'";
        Both said = verifiedAround(status.formatted("DENIED"), status.formatted("ALLEGED"));
        isNamed(said, "case " + caseId + ": the row is");
    }

    @Test
    void a_changed_grade_is_named_by_its_item() throws Exception {
        String grade = "update evidence set credibility = %d where id = '" + item + "'";
        Both said = verifiedAround(grade.formatted(1), grade.formatted(2));
        isNamed(said, "evidence " + item + ": the row is");
    }

    @Test
    void a_changed_principal_is_named_by_its_source() throws Exception {
        String principal = "update sources set principal_id = '%s' where id = '" + leaf + "'";
        Both said = verifiedAround(principal.formatted(leaf), principal.formatted(top));
        isNamed(said, "principal of source %s: the row is %s, the log says %s".formatted(leaf, leaf, top));
    }

    @Test
    void a_changed_reason_of_a_dismissal_is_named_and_one_that_is_missing() throws Exception {
        String other = openCase(null, null);
        TestDesk.json(Map.of("reason", "another ferry")).header("If-Match", "*").post("/v1/cases/" + caseId + "/matches/" + other + "/dismissal");
        String id = TestDesk.desk().get("/v1/cases/" + caseId + "/history").path("items[-1].data.dismissalId");
        String reason = "update match_dismissals set reason = '%s' where id = '" + id + "'";
        isNamed(verifiedAround(reason.formatted("the same ferry"), reason.formatted("another ferry")), "dismissal " + id + ": the row is");
        String both = "update match_dismissals set id = '%s' where id = '%s'";
        String wrong = "00000000-0000-7000-8000-000000000001";
        isNamed(verifiedAround(both.formatted(wrong, id), both.formatted(id, wrong)), "dismissal " + wrong + ": the row is");
    }

    @Test
    void a_missing_position_is_named() throws Exception {
        long position = positionOfTheOpening();
        long ticket = number("select ticket from positions where position = " + position);
        Both said = verifiedAround("delete from positions where position = " + position,
                "insert into positions (position, ticket, given_at) select %d, %d, given_at from log_head".formatted(position, ticket));
        isNamed(said, "position " + position + " is missing");
    }

    private static void isNamed(Both said, String difference) {
        assertThat(said.changed().text()).contains("DIFFERENT: " + difference).doesNotContain(ALL_AGREE);
        assertThat(said.changed().code()).isEqualTo(1);
        assertThat(said.restored().text()).contains(ALL_AGREE);
        assertThat(said.restored().code()).isZero();
    }

    /** What is said while {@code change} is stored, and after {@code undo}, which happens whatever the first one comes to. */
    private Both verifiedAround(String change, String undo) throws Exception {
        execute(change);
        Said changed;
        try {
            changed = verified();
        } finally {
            execute(undo);
        }
        return new Both(changed, verified());
    }

    private Said verified() throws Exception {
        var out = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private long positionOfTheOpening() {
        return number("select p.position from positions p join events e on e.ticket = p.ticket where e.version = 1 and e.case_id = '"
                + caseId + "'");
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** As somebody does who owns the database: PostgreSQL keeps everybody else from rewriting the log. */
    private void execute(String sql) {
        int changed = QuarkusTransaction.requiringNew().call(() -> {
            if (System.getProperty("quarkus.test.profile").equals("pg")) {
                em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
            }
            return em.createNativeQuery(sql).executeUpdate();
        });
        if (changed != 1) {
            throw new IllegalStateException(changed + " rows: " + sql);
        }
    }
}
