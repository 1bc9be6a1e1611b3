package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.tag;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows as an earlier version left them, judged by the present rules. */
@QuarkusTest
@Tag("postgresql")
class JudgementReportTest {

    private final JudgementReport report;
    private final EntityManager em;

    @Inject
    JudgementReportTest(JudgementReport report, EntityManager em) {
        this.report = report;
        this.em = em;
    }

    private static String corroborated() {
        String id = openCase(source("Claimant", "B", null), source("Respondent", "B", null));
        attach(id, "DOCUMENT", "SUPPORTS", source("One", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Two", "B", null), 2);
        TestDesk.move(id, "CORROBORATE").then().statusCode(201);
        return id;
    }

    private static String published(String rating) {
        String id = corroborated();
        TestDesk.json(Map.of("summary", "So it is.", "rating", rating)).header("If-Match", "*").post("/v1/cases/" + id + "/publication").then().statusCode(201);
        return id;
    }

    @Test
    void a_case_that_agrees_with_the_rules_is_not_listed() throws Exception {
        assertThat(lines(published("TRUE"))).isEmpty();
    }

    @Test
    void a_case_whose_bases_nobody_recorded_is_listed_with_those_that_a_move_would_record() throws Exception {
        String id = corroborated();
        assertThat(around(id, "bases = null", "bases = 'BY_EVIDENCE'")).containsExactly("CORROBORATED, PRIVATE: basis none -> BY_EVIDENCE");
    }

    @Test
    void a_stored_text_that_is_a_label_of_a_term_is_listed_and_one_that_is_its_name_is_not() throws Exception {
        String id = published("TRUE");
        assertThat(around(id, "rating = 'Correct'", "rating = 'TRUE'")).containsExactly("CORROBORATED, PUBLIC: rating \"Correct\" -> TRUE");
        assertThat(around(id, "rating = 'true'", "rating = 'TRUE'")).isEmpty();
        assertThat(around(id, "rating = 'Two Pinocchios'", "rating = 'TRUE'")).as("it stays readable as text").isEmpty();
    }

    @Test
    void a_public_rating_that_contradicts_the_status_is_listed_with_the_one_that_is_shown() throws Exception {
        String id = published("TRUE");
        assertThat(around(id, "rating = 'False'", "rating = 'TRUE'")).hasSize(1).first().asString().startsWith("CORROBORATED, PUBLIC: rating \"False\" -> ").doesNotEndWith("FALSE");
    }

    @Test
    void a_standing_is_listed_by_a_dry_run_and_stored_with_its_event_otherwise() throws Exception {
        String id = corroborated();
        String before = tag(id);
        execute(id, "standing = 'LOST'");
        assertThat(lines(id)).containsExactly("CORROBORATED, PRIVATE: standing LOST -> HOLDS");
        assertThat(tag(id)).isEqualTo(before);
        assertThat(run(true)).contains("Stored: the standings.");
        assertThat(tag(id)).isNotEqualTo(before);
        desk().get("/v1/cases/" + id + "/history?limit=200").then().body("items[-1].type", equalTo("STANDING_CHANGED"))
                .body("items[-1].actor", equalTo("rules")).body("items[-1].data.standing", equalTo("HOLDS"));
        assertThat(lines(id)).isEmpty();
    }

    @Test
    void the_last_lines_have_the_counts() throws Exception {
        String id = corroborated();
        execute(id, "bases = null");
        List<String> said = run(false).lines().toList();
        execute(id, "bases = 'BY_EVIDENCE'");
        long cases = QuarkusTransaction.requiringNew().call(() -> em.createQuery("select count(c) from CaseRecord c", Long.class).getSingleResult());
        assertThat(said.get(said.size() - 2)).startsWith(cases + " cases judged, ").contains(" differ from what is on record: standing of ", ", basis of ", ", rating of ");
        assertThat(said.getLast()).isEqualTo("Dry run: nothing was stored.");
    }

    private List<String> around(String id, String change, String undo) throws Exception {
        execute(id, change);
        try {
            return lines(id);
        } finally {
            execute(id, undo);
        }
    }

    /** The lines about one case, without its number. */
    private List<String> lines(String id) throws Exception {
        String prefix = "case " + desk().get("/v1/cases/" + id).path("number") + ", ";
        return run(false).lines().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length())).toList();
    }

    private String run(boolean storing) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(report.run(new PrintStream(out, true, StandardCharsets.UTF_8), storing)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private void execute(String id, String change) {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("update cases set " + change + " where id = '" + id + "'").executeUpdate());
    }
}
