package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.casework.LinkChecks;
import org.docket.log.Crowd;
import org.docket.platform.Effort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight do the same at the same moment. Whatever a unique constraint of the schema allows once, one of them gets it, and the others are told
 * what is right: never that something broke.
 */
@QuarkusTest
@Tag("postgresql")
@Tag("slow")
class BurstsTest {

    private static final int EIGHT = 8;
    private static final int ROUNDS = Effort.of(5);

    /** Constraints on keys that the program makes so that no two are equal, or that are written under a lock. */
    private static final Set<String> NEVER_EQUAL = Set.of("cases_pk", "cases_number", "sources_pk", "evidence_pk", "corrections_pk", "comment_requests_pk", "proposals_pk",
            "exhibits_pk", "uploads_pk", "captures_pk", "webhooks_pk", "webhook_deliveries_pk", "reviews_pk", "imports_pk", "import_refusals_pk", "import_turn_pk",
            "submissions_pk", "submission_sketches_pk", "backups_pk", "events_pk", "pending_pk", "positions_pk", "positions_ticket", "log_head_pk", "people_pk",
            "partners_pk", "api_keys_pk", "api_keys_hash", "sign_ins_pk", "invitations_token", "match_dismissals_pk", "time_stamps_pk", "source_graph_pk",
            "findings_number", "case_topics_pk", "evidence_derivations_pk", "evidence_supersessions_pk", "case_respondents_pk", "same_pictures_pk", "same_pictures_once", "sources_external_id",
            "cases_external_id", "flyway_schema_history_pk");
    /** Those that the tests of this class, and of sign-ins, meet over HTTP. */
    private static final Set<String> MET = Set.of("idempotency_answers_pk", "people_email", "people_identity", "invitations_pk", "contents_pk", "exhibit_views_pk",
            "match_dismissals_once", "case_links_pk", "submitted_texts_pk", "link_hosts_pk", "sign_in_failures_pk");
    /** Those that only replicas meet, tried in the packages that write them: ReaderCursorsTest, ExaminationsTest, TimeStampsTest, EmbeddingStoreTest, and links here. */
    private static final Set<String> OF_REPLICAS = Set.of("cursors_pk", "broadcasts_pk", "admin_keys_pk", "link_checks_pk", "examinations_pk", "findings_pk",
            "time_stamps_once", "meanings_pk");

    @Inject
    EntityManager em;

    @Inject
    TokenPeople provider;

    @Inject
    LinkChecks links;

    @Inject
    Clock clock;

    @Test
    @SuppressWarnings("unchecked")
    void every_unique_constraint_is_known_here() {
        List<String> names = QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery("select lower(constraint_name) from information_schema.table_constraints"
                + " where constraint_type in ('UNIQUE', 'PRIMARY KEY') and lower(table_schema) = 'public'").getResultList());
        var known = new TreeSet<>(NEVER_EQUAL);
        known.addAll(MET);
        known.addAll(OF_REPLICAS);
        assertThat(known).containsAll(names.stream().map(name -> name.replace("\"", "")).toList());
    }

    @Test
    void people_with_one_address_are_one_person() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String email = UUID.randomUUID() + "@desk.example";
            assertThat(statuses(i -> admin().contentType("application/json").body(Map.of("name", "Twin", "email", email, "roles", List.of("CHECKER"))).post("/v1/people")))
                    .isEqualTo(Map.of(201, 1L, 422, 7L));
        }
    }

    @Test
    void invitations_of_one_person_take_the_place_of_each_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String person = TestPeople.person("CHECKER");
            assertThat(statuses(i -> admin().post("/v1/people/" + person + "/invitation"))).isEqualTo(Map.of(201, 8L));
        }
    }

    @Test
    void somebody_of_the_provider_is_entered_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String identity = "https://id.example " + UUID.randomUUID();
            var named = new TokenPerson(identity, "Ines", Optional.of(UUID.randomUUID() + "@desk.example"), Set.of(Role.CHECKER));
            List<TokenPeople.Found> welcome = together(i -> () -> provider.welcome(named));
            assertThat(welcome.stream().map(found -> ((TokenPeople.Known) found).caller().id()).distinct()).hasSize(1);
        }
    }

    @Test
    void a_file_that_comes_eight_times_is_one_exhibit_and_eight_first_looks_are_one() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String caseId = openCase(null, null);
            String place = "/v1/cases/" + caseId + "/evidence/" + attach(caseId, "IMAGE", "SUPPORTS", source("Harbor", "B", null), 2) + "/files";
            byte[] bytes = ("words of " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            assertThat(statuses(i -> admin().contentType("text/plain").body(bytes).post(place + "?name=a.txt"))).isEqualTo(Map.of(201, 1L, 200, 7L));
            String file = place + '/' + admin().get(place).path("items[0].sha256");
            assertThat(statuses(i -> admin().get(file))).isEqualTo(Map.of(200, 8L));
            List<String> events = admin().get("/v1/cases/" + caseId + "/history?limit=100").path("items.type");
            assertThat(events.stream().filter("EXHIBIT_VIEWED"::equals)).hasSize(1);
        }
    }

    /** A second one that begins where the first did must drop nothing that the first brought. */
    @Test
    void a_part_of_an_upload_that_comes_eight_times_is_taken_once_and_stays_as_it_was() throws Exception {
        for (int round = 0; round < 5 * ROUNDS; round++) {
            String caseId = openCase(null, null);
            String place = "/v1/cases/" + caseId + "/evidence/" + attach(caseId, "IMAGE", "SUPPORTS", source("Harbor", "B", null), 2) + "/files";
            byte[] bytes = ("words of " + UUID.randomUUID()).repeat(200).getBytes(StandardCharsets.UTF_8);
            String upload = admin().header("Tus-Resumable", "1.0.0").header("Upload-Length", bytes.length).post(place).then().statusCode(201).extract().header("Location");
            Map<Integer, Long> statuses = statuses(i -> admin().header("Tus-Resumable", "1.0.0").header("Upload-Offset", 0).contentType("application/offset+octet-stream").body(bytes)
                    .patch(upload));
            assertThat(statuses).containsEntry(204, 1L);
            assertThat(statuses.keySet()).isSubsetOf(204, 409, 503);
            assertThat(admin().get(place + '/' + admin().get(place).path("items[0].sha256")).asByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void a_request_with_one_key_is_done_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = UUID.randomUUID().toString();
            Map<Integer, Long> statuses = statuses(i -> admin().contentType("application/json").header("Idempotency-Key", key)
                    .body(Map.of("name", "Once", "kind", "OTHER", "reliability", "B")).post("/v1/sources"));
            assertThat(statuses.keySet()).isSubsetOf(201, 409).contains(201);
        }
    }

    @Test
    void one_match_is_dismissed_once_and_one_link_is_made_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = openCase(null, null);
            String other = openCase(null, null);
            assertThat(statuses(i -> write(Map.of("reason", "another ferry")).post("/v1/cases/" + (i % 2 == 0 ? one : other) + "/matches/" + (i % 2 == 0 ? other : one)
                    + "/dismissal")).keySet()).noneMatch(status -> status >= 500);
            String third = openCase(null, null);
            assertThat(statuses(i -> write(Map.of("relation", "RELATED", "caseId", third)).post("/v1/cases/" + one + "/links")).keySet()).noneMatch(status -> status >= 500);
        }
    }

    @Test
    void what_is_asked_eight_times_is_one_question() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String text = "The bridge " + UUID.randomUUID() + " was sold to a company abroad.";
            assertThat(statuses(i -> admin().contentType("application/json").body(Map.of("text", text, "language", "en")).post("/v1/submissions"))).isEqualTo(Map.of(201, 8L));
        }
    }

    @Test
    void a_host_is_taken_by_one() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String host = UUID.randomUUID() + ".example";
            Instant now = clock.instant();
            assertThat(together(i -> () -> links.take(host, now, now.plus(Duration.ofHours(1)))).stream().filter(taken -> taken)).hasSize(1);
        }
    }

    /** The second finds nothing any more, and says so. */
    @Test
    void what_is_removed_eight_times_is_removed_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String webhook = admin().contentType("application/json").body(Map.of("url", "https://1.1.1.1/" + round, "events", List.of("verdict.published"))).post("/v1/webhooks")
                    .then().statusCode(201).extract().path("id");
            assertThat(statuses(i -> admin().delete("/v1/webhooks/" + webhook))).isEqualTo(Map.of(204, 1L, 404, 7L));
            String owner = admin().get("/v1/me").path("id");
            String key = TestPeople.post("/v1/keys", Map.of("ownerId", owner, "scopes", List.of("cases:read"))).path("id");
            assertThat(statuses(i -> admin().delete("/v1/keys/" + key)).keySet()).allMatch(status -> status == 204 || status == 404);
            String one = openCase(null, null);
            String other = openCase(null, null);
            String match = "/v1/cases/" + one + "/matches/" + other + "/dismissal";
            write(Map.of("reason", "another ferry")).post(match).then().statusCode(201);
            assertThat(statuses(i -> admin().header("If-Match", "*").delete(match)).keySet()).allMatch(status -> status < 500);
        }
    }

    /** Each may begin a hundred uploads: eight who look at the same moment are counted one after the other. */
    @Test
    void what_one_may_have_so_many_of_is_counted_one_by_one() throws Exception {
        String key = TestPeople.keyOf("CHECKER");
        String caseId = openCase(null, null);
        String place = "/v1/cases/" + caseId + "/evidence/" + attach(caseId, "IMAGE", "SUPPORTS", source("Harbor", "B", null), 2) + "/files";
        IntFunction<Response> begin = i -> TestPeople.with(key).header("Tus-Resumable", "1.0.0").header("Upload-Length", 10).post(place);
        for (int i = 0; i < 97; i++) {
            begin.apply(i).then().statusCode(201);
        }
        assertThat(statuses(begin)).isEqualTo(Map.of(201, 3L, 503, 5L));
    }

    /** As replicas do that look for new links at the same moment. */
    @Test
    void links_are_enrolled_once() throws Exception {
        String caseId = openCase(null, null);
        String item = TestPeople.post("/v1/cases/" + caseId + "/evidence", Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source("Herald", "B", null),
                "credibility", 2, "url", "https://herald.example/" + caseId)).path("id");
        write(Map.of("summary", "It is said.")).post("/v1/cases/" + caseId + "/publication").then().statusCode(org.hamcrest.Matchers.lessThan(300));
        Crowd.atOnce(EIGHT, () -> {
            links.enroll(clock.instant(), Duration.ofDays(7));
            return true;
        });
        Number enrolled = QuarkusTransaction.requiringNew().call(() -> (Number) em.createNativeQuery("select count(*) from link_checks where evidence_id = ?1")
                .setParameter(1, UUID.fromString(item)).getSingleResult());
        assertThat(enrolled.intValue()).isLessThanOrEqualTo(1);
    }

    private static io.restassured.specification.RequestSpecification write(Map<String, ?> body) {
        return admin().contentType("application/json").header("If-Match", "*").body(body);
    }

    private static Map<Integer, Long> statuses(IntFunction<Response> request) throws Exception {
        return together(i -> () -> request.apply(i).statusCode()).stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    /** Each waits until all are there. */
    private static <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        var barrier = new CyclicBarrier(EIGHT);
        return Crowd.together(IntStream.range(0, EIGHT).<Callable<T>>mapToObj(i -> () -> {
            barrier.await();
            return work.apply(i).call();
        }).toList());
    }
}
