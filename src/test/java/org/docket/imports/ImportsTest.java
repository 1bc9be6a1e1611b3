package org.docket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.docket.casework.TestDesk.desk;
import static org.docket.imports.TestImports.cases;
import static org.docket.imports.TestImports.imported;
import static org.docket.imports.TestImports.records;
import static org.docket.imports.TestImports.refusals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.access.TestPeople;
import org.docket.casework.VerifyLog;
import org.docket.http.InputError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records come in line by line: what is good is on file, what is not is named. */
@QuarkusTest
@Tag("postgresql")
class ImportsTest {

    @Inject
    VerifyLog verifyLog;

    @Inject
    ImportBatch taking;

    /** A few bytes that say of a number that it has two thousand million digits. */
    @Test
    void a_number_that_nobody_can_compute_with_costs_nothing_and_the_next_import_goes_on() {
        for (String number : List.of("1e2147483647", "1e-2147483647", "1e1200000000", "1e30000000", "1e41", "-1e999999999")) {
            for (String written : List.of(number, '"' + number + '"')) {
                String text = "The poison " + UUID.randomUUID() + " was found.";
                JsonPath report = imported("application/ld+json", """
                        {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"%s","url":"https://others.example/%s","inLanguage":"en","datePublished":"2024-02-01",
                        "author":{"@type":"Organization","name":"Others"},"reviewRating":{"@type":"Rating","ratingValue":%s,"alternateName":"False"}}"""
                        .formatted(text, UUID.randomUUID(), written), Map.of());
                assertThat(report.getString("state")).as(written).isEqualTo("DONE");
                assertThat(report.getInt("claims.made") + report.getInt("claims.refused")).as(written).isEqualTo(1);
            }
        }
        JsonPath next = records("""
                {"type":"case","claim":{"text":"After the poison %s.","language":"en"}}""".formatted(UUID.randomUUID()));
        assertThat(next.getInt("claims.made")).isEqualTo(1);
    }

    @Test
    void days_and_numbers_out_of_range_are_refused_by_name() {
        JsonPath report = records("""
                {"type":"case","claim":{"text":"Years.","language":"en","madeOn":"+999999999-12-31"}}""", """
                {"type":"case","claim":{"text":"Years.","language":"en"},"reviews":[{"publisher":{"name":"Others"},"url":"https://others.example/1","reviewedAt":"-1000000000-01-01T00:00:00Z","label":"x"}]}""", """
                {"type":"case","claim":{"text":"Years.","language":"en"},"reviews":[{"publisher":{"name":"Others"},"url":"https://others.example/2","reviewedAt":"2024-01-01T00:00:00Z","label":"x",\
                "rating":{"value":1e2147483647,"best":5,"worst":1}}]}""", """
                {"type":"case","claim":{"text":"Years are fine %s.","language":"en"}}""".formatted(UUID.randomUUID()));
        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getInt("claims.refused")).isEqualTo(3);
        assertThat(report.getInt("claims.made")).isEqualTo(1);
        assertThat(refusals(report)).extracting(refusal -> refusal.get("line")).containsExactly(1, 2, 3);
    }

    /** Whatever it throws: the record alone is refused, and what is around it is made. */
    @Test
    void a_record_that_the_program_fails_at_is_refused_alone() throws Exception {
        for (Throwable thrown : List.of(new IllegalStateException("broken"), new OutOfMemoryError("Requested array size exceeds VM limit"), new StackOverflowError())) {
            var entries = new ThrowingEntries(List.of(1L, 2L, 3L, 4L, 5L), 3L, thrown);
            var task = new ImportRun.Task(UUID.randomUUID(), UUID.randomUUID());
            var seen = new AtomicLong();
            var run = new ImportRun(task, entries, taking, null, Runnable::run, 10, () -> true, seen::addAndGet);
            assertThat(run.run()).isEqualTo(ImportRun.Went.STOPPED);
            assertThat(entries.read).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(entries.unread).containsExactly(3L);
        }
    }

    /** A body of numbered records, one of which cannot be read. */
    private static final class ThrowingEntries implements ImportEntries {

        private final Iterator<Long> places;
        private final long poison;
        private final Throwable thrown;
        private final List<Long> read = new ArrayList<>();
        private final List<Long> unread = new ArrayList<>();

        private ThrowingEntries(List<Long> places, long poison, Throwable thrown) {
            this.places = places.iterator();
            this.poison = poison;
            this.thrown = thrown;
        }

        @Override
        public Optional<ImportEntry> next() {
            if (!places.hasNext()) {
                return Optional.empty();
            }
            long place = places.next();
            read.add(place);
            if (place == poison) {
                switch (thrown) {
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new AssertionError(thrown);
                }
            }
            return Optional.of(ImportEntry.refused(place, place, place, ImportCount.CLAIMS_REFUSED, List.of()));
        }

        @Override
        public Optional<ImportEntry> unread(List<InputError> errors) {
            assertThat(errors).extracting(InputError::code).containsExactly("not-read");
            unread.add(read.getLast());
            return Optional.of(ImportEntry.refused(read.getLast(), read.getLast(), read.getLast(), ImportCount.CLAIMS_REFUSED, errors));
        }

        @Override
        public void close() {}
    }

    /** What is wrong is with the body, or with the machine: the others behind it have their turn. */
    @Test
    void an_import_that_fails_three_times_at_one_place_is_given_up() {
        var metrics = new SimpleMeterRegistry();
        var failures = new ImportFailures(metrics);
        UUID id = UUID.randomUUID();
        assertThat(failures.isGivenUp(id, 7, new OutOfMemoryError())).isFalse();
        assertThat(failures.isGivenUp(id, 7, new OutOfMemoryError())).isFalse();
        assertThat(failures.isGivenUp(id, 8, new OutOfMemoryError())).isFalse();
        assertThat(failures.isGivenUp(id, 8, new OutOfMemoryError())).isFalse();
        assertThat(failures.isGivenUp(id, 8, new OutOfMemoryError())).isTrue();
        failures.gaveUp(id);
        assertThat(metrics.get("docket.imports.failures").counter().count()).isEqualTo(5);
        assertThat(metrics.get("docket.imports.given.up").counter().count()).isEqualTo(1);
        assertThat(new ImportHealth(failures).call().getData().orElseThrow()).containsEntry("givenUp", 1L).containsEntry("lastGivenUp", id.toString());
    }

    @Test
    void a_case_comes_with_its_sources_evidence_and_reviews() throws Exception {
        JsonPath report = records("""
                {"type":"source","externalId":"i1-gov","name":"Port ministry","kind":"GOVERNMENT","reliability":"B"}""", """
                {"type":"source","externalId":"i1-agency","name":"Port agency","kind":"AGENCY","reliability":"C","controlledBy":"i1-gov"}""", """
                {"type":"case","externalId":"i1-case","claim":{"text":"The port closed on Monday.","language":"en","claimant":{"name":"Dock workers","kind":"WITNESS"},\
                "respondent":"i1-gov","madeOn":"2024-01-31","appearances":["https://paper.example/1"]},"topics":["ports"],"note":"From the archive.",\
                "evidence":[{"externalId":"e1","kind":"IMAGE","stance":"SUPPORTS","source":"i1-agency","credibility":2,"summary":"An empty quay."},\
                {"externalId":"e2","kind":"STATEMENT","stance":"REFUTES","source":"i1-gov","quote":"It is open.","derivedFrom":["e1"]}],\
                "reviews":[{"publisher":{"name":"Others","site":"others.example"},"url":"https://others.example/1","title":"Is it?","reviewedAt":"2024-02-01T00:00:00Z",\
                "language":"en","label":"Half true","rating":{"value":3,"best":5,"worst":1}}]}""");

        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 0));
        assertThat(report.getMap("sources")).isEqualTo(Map.of("made", 2, "unchanged", 0, "refused", 0));
        assertThat(report.getInt("evidence")).isEqualTo(2);
        Map<String, Object> found = cases("The port closed on Monday.").getFirst();
        JsonPath items = desk().get("/v1/cases/" + found.get("id") + "/evidence").jsonPath();
        assertThat(items.getList("items.source.name")).containsExactly("Port agency", "Port ministry");
        assertThat(items.getList("items[1].derivedFrom")).containsExactly(items.getString("items[0].id"));
        JsonPath reviews = desk().get("/v1/cases/" + found.get("id") + "/reviews").jsonPath();
        assertThat(reviews.getString("items[0].label")).isEqualTo("Half true");
        assertThat(reviews.getBoolean("items[0].mapped")).isFalse();
        assertThat(desk().get("/v1/cases/" + found.get("id") + "/history").jsonPath().getList("items.type"))
                .containsExactly("CASE_OPENED", "EVIDENCE_ATTACHED", "EVIDENCE_ATTACHED", "REVIEW_RECORDED");
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }

    @Test
    void an_item_comes_with_its_details_and_its_speaker_and_dates_in_part() throws Exception {
        String[] lines = {"""
                {"type":"source","externalId":"d1-paper","name":"Dock paper","kind":"MEDIA"}""", """
                {"type":"case","externalId":"d1","claim":{"text":"The crane fell.","language":"en","madeOn":"2021"},\
                "evidence":[{"externalId":"e1","kind":"STATEMENT","stance":"SUPPORTS","source":"d1-paper","quote":"Ja.","language":"de","translation":"Yes.",\
                "publishedOn":"2021-05","shownAt":"2020","shownPlace":"Quay 7","locator":"p. 3","archiveUrl":"https://archive.example/1","question":"Did it?",\
                "speaker":{"name":"Dock witness","kind":"WITNESS"}},\
                {"externalId":"e2","kind":"DOCUMENT","stance":"CONTEXT","source":"d1-paper","question":"Who saw it?","unanswered":true}],\
                "reviews":[{"publisher":{"name":"Others"},"label":"False","claim":{"madeOn":"2021-04"}}]}"""};
        assertThat(records(lines).getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 0));
        Map<String, Object> found = cases("The crane fell.").getFirst();
        assertThat(found).extracting("claim").extracting("madeOn").isEqualTo("2021");
        JsonPath items = desk().get("/v1/cases/" + found.get("id") + "/evidence").jsonPath();
        assertThat(items.getMap("items[0]")).containsAllEntriesOf(Map.of("translation", "Yes.", "publishedOn", "2021-05", "shownAt", "2020", "shownPlace", "Quay 7",
                "locator", "p. 3", "archiveUrl", "https://archive.example/1", "question", "Did it?", "language", "de"));
        assertThat(items.getString("items[0].speaker.name")).isEqualTo("Dock witness");
        assertThat(items.getBoolean("items[1].unanswered")).isTrue();
        assertThat(desk().get("/v1/cases/" + found.get("id") + "/reviews").<String>path("items[0].claim.madeOn")).isEqualTo("2021-04");
        assertThat(desk().queryParam("q", "Dock paper").get("/v1/sources").<List<String>>path("items.reliability")).containsExactly("F");
        assertThat(desk().queryParam("q", "Dock witness").get("/v1/sources").<List<String>>path("items.reliability")).containsExactly("F");
        assertThat(records(lines).getMap("claims")).isEqualTo(Map.of("made", 0, "joined", 0, "unchanged", 1, "refused", 0));
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }

    @Test
    void details_that_contradict_each_other_are_refused_by_their_pointers() {
        JsonPath report = records("""
                {"type":"case","claim":{"text":"Refused.","language":"en"},"evidence":[{"kind":"DOCUMENT","stance":"SUPPORTS","source":{"name":"x","kind":"OTHER"},\
                "unanswered":true,"question":"Who?"}]}""", """
                {"type":"case","claim":{"text":"Refused.","language":"en"},"evidence":[{"kind":"DOCUMENT","stance":"CONTEXT","source":{"name":"x","kind":"OTHER"},\
                "translation":"Yes."}]}""", """
                {"type":"case","claim":{"text":"Refused.","language":"en"},"evidence":[{"kind":"DOCUMENT","stance":"CONTEXT","source":{"name":"x","kind":"OTHER"},\
                "speaker":{"name":"y"}}]}""", """
                {"type":"case","claim":{"text":"Refused.","language":"en"},"evidence":[{"kind":"DOCUMENT","stance":"CONTEXT","source":{"name":"x","kind":"OTHER"},\
                "speaker":"nobody-of-that-name"}]}""", """
                {"type":"case","claim":{"text":"Refused.","language":"en","madeOn":"2022-13"}}""");
        assertThat(refusals(report)).extracting("pointer", "code").containsExactly(tuple("/evidence/0/stance", "not-context"),
                tuple("/evidence/0/language", "required"), tuple("/evidence/0/speaker/kind", "required"),
                tuple("/evidence/0/speaker", "unknown-source"), tuple("/claim/madeOn", "invalid-format"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String[] lines = {"""
                {"type":"source","externalId":"i2-s","name":"A laboratory","kind":"RESEARCH","reliability":"A"}""", """
                {"type":"case","externalId":"i2-c","claim":{"text":"The well is clean.","language":"en"},\
                "evidence":[{"externalId":"e","kind":"DATASET","stance":"SUPPORTS","source":"i2-s","credibility":1}]}""", """
                {"type":"case","claim":{"text":"The other well is clean.","language":"en"},"evidence":[{"kind":"DATASET","stance":"SUPPORTS","source":"i2-s"}]}"""};
        records(lines);
        String tag = desk().get("/v1/cases/" + cases("The well is clean.").getFirst().get("id")).header("ETag");

        JsonPath again = records(lines);

        assertThat(again.getMap("claims")).isEqualTo(Map.of("made", 0, "joined", 0, "unchanged", 2, "refused", 0));
        assertThat(again.getMap("sources")).isEqualTo(Map.of("made", 0, "unchanged", 1, "refused", 0));
        assertThat(desk().get("/v1/cases/" + cases("The well is clean.").getFirst().get("id")).header("ETag")).isEqualTo(tag);
        assertThat(cases("The other well is clean.")).hasSize(1);
    }

    @Test
    void a_record_of_the_same_name_may_have_more_evidence_but_no_other_claim() {
        records("""
                {"type":"case","externalId":"i3","claim":{"text":"The bridge is safe.","language":"en"}}""");

        JsonPath more = records("""
                {"type":"case","externalId":"i3","claim":{"text":"The bridge is safe.","language":"en"},\
                "evidence":[{"kind":"DOCUMENT","stance":"REFUTES","source":{"name":"Bridge office","kind":"AGENCY"},"summary":"Cracks."}]}""", """
                {"type":"case","externalId":"i3","claim":{"text":"The bridge is not safe.","language":"en"}}""");

        assertThat(more.getMap("claims")).isEqualTo(Map.of("made", 0, "joined", 1, "unchanged", 0, "refused", 1));
        assertThat(refusals(more)).extracting("line", "pointer", "code").containsExactly(tuple(2, "/externalId", "differs"));
    }

    @Test
    void one_bad_line_of_a_hundred_is_named_and_the_others_come_in() {
        String lines = IntStream.rangeClosed(1, 300).mapToObj(i -> i % 100 == 0
                        ? "{\"type\":\"case\",\"claim\":{\"text\":\"\",\"language\":\"en\"}}"
                        : "{\"type\":\"case\",\"externalId\":\"i4-%d\",\"claim\":{\"text\":\"Hundred and %d\",\"language\":\"en\"}}".formatted(i, i))
                .collect(Collectors.joining("\n"));

        JsonPath report = imported(TestImports.NDJSON, lines, Map.of());

        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 297, "joined", 0, "unchanged", 0, "refused", 3));
        assertThat(refusals(report)).extracting("line").containsExactly(100, 200, 300);
        assertThat(refusals(report)).allSatisfy(refusal -> assertThat(refusal).containsEntry("pointer", "/claim/text").containsEntry("code", "required"));
        String all = desk().get("/v1/imports/" + report.getString("id") + "/refusals.ndjson").then().statusCode(200).extract().asString();
        assertThat(all.lines()).hasSize(3);
    }

    @Test
    void what_is_refused_says_where_and_why() {
        JsonPath report = records("""
                {"type":"case","claim":{"text":"x","language":"en"},"surprise":1}""", """
                {"type":"thing"}""", """
                {"type":"case","claim":{"text":"x","language":"not a language","claimant":"nobody-i5"}}""", """
                {"type":"case","claim":{"text":"x","language":"en","claimant":"nobody-i5"}}""", """
                {"type":"case","claim":{"text":"x","language":"en"},"evidence":[{"kind":"DREAM","stance":"SUPPORTS"}]}""", """
                {"type":"case","claim":{"text":"x","language":"en"},"evidence":[{"kind":"IMAGE","stance":"SUPPORTS"}]}""", """
                {"type":"case","claim":{"text":"x","text":"y","language":"en"}}""", """
                {"type":"case","claim":{"text":"x\\u0000","language":"en"}}""", """
                {"type":"case","claim":""" + "[".repeat(40), "not json", """
                {"type":"source","name":"N","kind":"OTHER","controlledBy":"nobody-i5"}""", """
                {"type":"link","case":"nobody-i5","relation":"RELATED","other":"nobody-i5"}""");

        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(refusals(report).stream().map(refusal -> refusal.get("line") + " " + refusal.get("pointer") + " " + refusal.get("code"))).containsExactly(
                "1 /surprise unknown-field", "2 /type unknown-value", "3 /claim/language invalid", "4 /claim/claimant unknown-source",
                "5 /evidence/0/kind unknown-value", "6 /evidence/0/source required", "7  malformed-json", "8 /claim/text forbidden-character",
                "9 /claim wrong-type", "10  malformed-json", "11 /controlledBy unknown-source", "12 /case unknown-case");
    }

    @Test
    void a_status_earns_itself_on_the_way_in() {
        String evidence = """
                "evidence":[{"externalId":"a","kind":"IMAGE","stance":"SUPPORTS","source":{"name":"First of i6","kind":"MEDIA","reliability":"A"},"credibility":1},\
                {"externalId":"b","kind":"VIDEO","stance":"SUPPORTS","source":{"name":"Second of i6","kind":"MEDIA","reliability":"B"},"credibility":2}]""";
        JsonPath report = records("""
                {"type":"case","externalId":"i6-1","claim":{"text":"It rained in i6.","language":"en"},%s,\
                "moves":[{"move":"CORROBORATE","reason":"Two cameras.","by":"Ada","approvedBy":"Grace"}],\
                "publication":{"summary":"It did.","by":"Ada","approvedBy":"Grace"}}""".formatted(evidence), """
                {"type":"case","externalId":"i6-2","claim":{"text":"It snowed in i6.","language":"en"},\
                "moves":[{"move":"CORROBORATE","reason":"I say so.","by":"Ada","approvedBy":"Grace"}]}""");

        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 1));
        assertThat(refusals(report)).extracting("line", "pointer", "code")
                .containsExactly(tuple(2, "/moves/0", "guards-unmet"));
        Map<String, Object> found = cases("It rained in i6.").getFirst();
        assertThat(found).containsEntry("status", "CORROBORATED").containsEntry("visibility", "PUBLIC");
        assertThat(cases("It snowed in i6.")).isEmpty();
        JsonPath history = desk().get("/v1/cases/" + found.get("id") + "/history").jsonPath();
        assertThat(history.getMap("items.find { it.type == 'CASE_MOVED' }.data.elsewhere")).isEqualTo(Map.of("by", "Ada", "approvedBy", "Grace"));
        assertThat(report.getMap("")).doesNotContainKey("needsApproval");
        TestImports.approve(TestPeople.ownKeyOf("REVIEWER"), report.getString("id")).then().statusCode(409);
    }

    @Test
    void cases_are_linked_to_those_before_them() {
        JsonPath report = records("""
                {"type":"case","externalId":"i7-1","claim":{"text":"One of i7.","language":"en"}}""", """
                {"type":"case","externalId":"i7-2","claim":{"text":"Two of i7.","language":"en"},"links":[{"relation":"REPEATS","case":"i7-1"}]}""", """
                {"type":"link","case":"i7-1","relation":"RELATED","other":"i7-2"}""");

        assertThat(report.getMap("links")).isEqualTo(Map.of("made", 1, "unchanged", 0, "refused", 0));
        String one = (String) cases("One of i7.").getFirst().get("id");
        String two = (String) cases("Two of i7.").getFirst().get("id");
        assertThat(desk().get("/v1/cases/" + two).jsonPath().getList("links.caseId")).containsExactly(one);
        assertThat(desk().get("/v1/cases/" + one).jsonPath().getList("links.caseId")).containsExactly(two);
    }

    @Test
    void a_trial_tells_what_would_be_and_leaves_nothing() {
        JsonPath report = imported(TestImports.NDJSON, """
                {"type":"source","externalId":"i8-s","name":"Of a trial","kind":"OTHER"}
                {"type":"case","externalId":"i8","claim":{"text":"Only tried.","language":"en","claimant":"i8-s"}}
                {"type":"case","externalId":"i8-2","claim":{"text":"","language":"en"}}
                """, Map.of("dryRun", true));

        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 1));
        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(cases("Only tried.")).isEmpty();
        assertThat(refusals(report)).extracting("line").isEqualTo(List.of(3));
    }

    @Test
    void a_line_that_is_too_long_is_passed_over() {
        byte[] body = new byte[3_000_000];
        Arrays.fill(body, (byte) 'x');
        byte[] good = "\n{\"type\":\"case\",\"claim\":{\"text\":\"After the long line.\",\"language\":\"en\"}}".getBytes();
        System.arraycopy(good, 0, body, body.length - good.length, good.length);

        JsonPath report = TestImports.post(TestImports.NDJSON, body, Map.of()).jsonPath();

        assertThat(refusals(report)).extracting("line", "code").containsExactly(tuple(1, "line-too-long"));
        assertThat(cases("After the long line.")).hasSize(1);
    }

    @Test
    void bytes_that_are_no_text_are_refused_where_they_are() {
        byte[] body = "{\"type\":\"case\",\"claim\":{\"text\":\"x?\",\"language\":\"en\"}}".getBytes();
        body[new String(body).indexOf('?')] = (byte) 0xFF;

        JsonPath report = TestImports.post(TestImports.NDJSON, body, Map.of()).jsonPath();

        assertThat(refusals(report)).extracting("line", "code").containsExactly(tuple(1, "malformed-json"));
    }

    @Test
    void whoever_follows_hears_the_end() {
        JsonPath report = records("""
                {"type":"case","claim":{"text":"Followed.","language":"en"}}""");

        String told = desk().accept("text/event-stream").get("/v1/imports/" + report.getString("id") + "/progress").then().statusCode(200).extract().asString();

        assertThat(told).contains("\"state\":\"DONE\"");
    }

    @Test
    void two_imports_of_one_file_at_once_write_it_once() throws Exception {
        byte[] body = IntStream.range(0, 400).mapToObj("{\"type\":\"case\",\"externalId\":\"i12-%1$d\",\"claim\":{\"text\":\"Twice %1$d\",\"language\":\"en\"}}"::formatted)
                .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Future<JsonPath>> both = people.invokeAll(Collections.nCopies(2, () -> TestImports.post(TestImports.NDJSON, body, Map.of()).jsonPath()));

            assertThat(both.get(0).get().getInt("claims.made") + both.get(1).get().getInt("claims.made")).isEqualTo(400);
            assertThat(both.get(0).get().getInt("claims.unchanged") + both.get(1).get().getInt("claims.unchanged")).isEqualTo(400);
        }
    }
}
