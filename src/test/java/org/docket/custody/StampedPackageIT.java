package org.docket.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.hamcrest.Matchers.equalTo;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.docket.casework.Fixtures;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithProgram(resources = StampedDesk.class)
class StampedPackageIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    TestAuthority authority;

    private String caseId;
    private String item;
    private String sha256;

    @BeforeEach
    void aFileOnFile() throws Exception {
        authority.silent(false);
        caseId = Fixtures.aCase();
        item = Fixtures.anItem(caseId);
        byte[] bytes = ("The minutes of the meeting of case " + caseId).getBytes(StandardCharsets.UTF_8);
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        desk().contentType("text/plain").body(bytes).post(files() + "?name=minutes.txt").then().statusCode(201);
    }

    @Test
    void a_package_is_a_bag_that_holds_the_file_and_what_happened() throws Exception {
        stamped();
        Path zip = packed();
        Unzip.into(new ZipInputStream(Files.newInputStream(zip)), folder.resolve("open"));
        Path bag = folder.resolve("open").resolve("case-" + number());

        try (var verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
        assertThat(bag.resolve("data/files/" + sha256 + ".txt")).exists();
        assertThat(bag.resolve("data/time-stamps/" + sha256 + "-test.tst")).exists();
        assertThat(Files.readString(bag.resolve("data/events.ndjson"))).contains("CASE_OPENED", "EXHIBIT_ADDED", "TIME_STAMPED", "EXHIBITS_HANDED_OVER");
        assertThat(Files.readString(bag.resolve("data/index.html"))).contains(sha256, "minutes.txt");
    }

    @Test
    void what_became_of_a_file_tells_who_stamped_it_and_who_took_it_away() throws Exception {
        stamped();
        packed();
        Response custody = desk().get(files() + "/" + sha256 + "/custody");
        assertThat(custody.<List<String>>path("items.type")).startsWith("EXHIBIT_ADDED").contains("TIME_STAMPED", "EXHIBITS_HANDED_OVER");
        assertThat(custody.<String>path("items.find { it.type == 'TIME_STAMPED' }.data.sha256")).isEqualTo(sha256);
    }

    @Test
    void it_is_checked_without_the_desk() throws Exception {
        stamped();
        Path zip = packed();

        assertThat(checked(zip)).isZero();
        assertThat(PackageCheck.run(zip, Optional.of(authority.certificates(folder)), quiet())).isZero();
        try (var other = new TestAuthority()) {
            assertThat(PackageCheck.run(zip, Optional.of(other.certificates(folder)), quiet())).isEqualTo(1);
        }
    }

    @Test
    void whatever_is_changed_in_it_is_found() throws Exception {
        stamped();
        String bag = "case-" + number();
        assertThat(checked(changed(bag + "/data/files/" + sha256 + ".txt", "The minutes", "The seconds"))).isEqualTo(1);
        assertThat(checked(changed(bag + "/data/events.ndjson", "EVIDENCE_ATTACHED", "EVIDENCE_WITHDRAWN"))).isEqualTo(1);
        assertThat(checked(changed(bag + "/bag-info.txt", "Docket", "Pocket"))).isEqualTo(1);
        assertThat(checked(Files.writeString(folder.resolve("no.zip"), "no"))).isEqualTo(2);
    }

    @Test
    void an_event_that_was_rewritten_is_found_though_the_manifests_were_too() throws Exception {
        Path zip = packed();
        var out = new ByteArrayOutputStream();
        Path forged = Forgery.of(zip, "data/events.ndjson", text -> text.replace("Something happened", "Nothing happened"), folder);

        int code = PackageCheck.run(forged, Optional.empty(), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("WRONG: event 1 ").doesNotContain("manifest");
    }

    @Test
    void an_authority_that_is_silent_is_asked_again() {
        authority.silent(true);
        desk().contentType("text/plain").body("other " + caseId).post(files() + "?name=other.txt").then().statusCode(201);
        String other = desk().get(files()).path("items[1].sha256");
        await().atMost(SOON).until(() -> desk().get(files() + "/" + other + "/time-stamps").path("items[0].problem") != null);
        desk().get(files() + "/" + other + "/time-stamps").then().body("items.size()", equalTo(1)).body("items[0].authority", equalTo("test"));

        authority.silent(false);

        await().atMost(SOON).until(() -> desk().get(files() + "/" + other + "/time-stamps").path("items[0].stampedAt") != null);
    }

    @Test
    void unknown_cases_and_files_have_neither_packages_nor_stamps() {
        desk().get("/v1/cases/01920000-0000-7000-8000-000000000000/package").then().statusCode(404);
        desk().get(files() + "/" + "0".repeat(64) + "/time-stamps").then().statusCode(404);
    }

    private String files() {
        return "/v1/cases/" + caseId + "/evidence/" + item + "/files";
    }

    private int number() {
        return desk().get("/v1/cases/" + caseId).path("number");
    }

    private void stamped() {
        await().atMost(SOON).until(() -> desk().get(files() + "/" + sha256 + "/time-stamps").path("items[0].stampedAt") != null);
    }

    private Path packed() throws IOException {
        Response answer = desk().get("/v1/cases/" + caseId + "/package");
        answer.then().statusCode(200).contentType("application/zip");
        Path zip = folder.resolve("case.zip");
        Files.copy(new ByteArrayInputStream(answer.asByteArray()), zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return zip;
    }

    private Path changed(String entry, String from, String to) throws IOException {
        Path zip = packed();
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Path file = inside.getPath(entry);
            String text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, text.replace(from, to));
        }
        return zip;
    }

    private static int checked(Path zip) {
        return PackageCheck.run(zip, Optional.empty(), quiet());
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
