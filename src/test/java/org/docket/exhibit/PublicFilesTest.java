package org.docket.exhibit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.tag;
import static org.docket.casework.TestDesk.withdraw;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.docket.exhibit.store.FileOrigin;
import org.docket.log.Author;
import org.junit.jupiter.api.Test;

/** What everybody may have of files, and when. */
@QuarkusTest
class PublicFilesTest {

    @Inject
    FileIngest intake;

    @Test
    void a_file_is_the_desks_alone_until_it_is_cleared_and_its_case_published() {
        String place = place();
        String caseId = place.split("/")[3];
        byte[] bytes = text(1_000, 40);
        add(place, "protected-source.txt", bytes).then().statusCode(201);
        String open = "/v1/verdicts/" + caseId + "/files";
        String address = open + "/" + sha256(bytes);
        same404(address);
        clear(place, bytes).then().statusCode(201).body("clearance.reason", equalTo("readers should see it"));
        same404(address);
        same404(open);
        publish(caseId);
        given().get(open).then().statusCode(200).body("items", hasSize(1)).body("items[0].sha256", equalTo(sha256(bytes)))
                .body("items[0].name", equalTo("exhibit-" + sha256(bytes).substring(0, 12) + ".txt"));
        assertThat(given().get(open).asString()).doesNotContain("protected", "Admin", "addedBy");
        Response read = given().get(address);
        assertThat(read.asByteArray()).isEqualTo(bytes);
        assertThat(read.header("Content-Disposition")).doesNotContain("protected").startsWith("attachment");
        assertThat(read.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(read.header("Content-Security-Policy")).startsWith("sandbox");
        json(Map.of("reason", "wrong")).header("If-Match", "*").post("/v1/cases/" + caseId + "/publication/withdrawal").then().statusCode(201);
        same404(address);
    }

    @Test
    void of_a_published_case_only_what_was_cleared_is_there() {
        String place = place();
        String caseId = place.split("/")[3];
        byte[] bytes = text(1_000, 41);
        add(place, "a.txt", bytes).then().statusCode(201);
        publish(caseId);
        same404("/v1/verdicts/" + caseId + "/files/" + sha256(bytes));
        same404("/v1/verdicts/" + caseId + "/files/" + sha256(text("nothing")));
        same404("/v1/verdicts/" + caseId + "/files/x");
        given().get("/v1/verdicts/" + caseId + "/files").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void what_can_say_more_than_it_shows_is_public_as_a_copy() throws IOException {
        String place = place();
        String[] parts = place.split("/");
        byte[] image = new byte[100];
        System.arraycopy(text("GIF89a"), 0, image, 0, 6);
        byte[] stripped = new byte[50];
        System.arraycopy(text("GIF89a"), 0, stripped, 0, 6);
        String id = add(place, "a.gif", image).then().statusCode(201).extract().path("id");
        clear(place, image).then().statusCode(409).body("type", equalTo("/problems/public-copy-needed"));
        var copy = new FileIngest.Brought("copy.gif", ExhibitRole.PUBLIC_COPY, UUID.fromString(id), FileOrigin.program("examiner"));
        var added = intake.bring(UUID.fromString(parts[3]), UUID.fromString(parts[5]), new ByteArrayInputStream(stripped), copy, Author.program("examiner"));
        assertThat(added.isNew()).isTrue();
        clear(place, stripped).then().statusCode(404);
        clear(place, image).then().statusCode(201);
        clear(place, image).then().statusCode(409).body("type", equalTo("/problems/already-cleared"));
        publish(parts[3]);
        String open = "/v1/verdicts/" + parts[3] + "/files";
        given().get(open).then().body("items", hasSize(1)).body("items[0].sha256", equalTo(sha256(stripped)));
        assertThat(given().get(open + "/" + sha256(stripped)).asByteArray()).isEqualTo(stripped);
        same404(open + "/" + sha256(image));
        desk().get(place + "/" + sha256(image) + "/custody").then().body("items.type", equalTo(java.util.List.of("EXHIBIT_ADDED", "EXHIBIT_DERIVED", "EXHIBIT_CLEARED")));
        withdraw(parts[3], parts[5]).then().statusCode(201);
        same404(open + "/" + sha256(stripped));
        desk().get(place).then().statusCode(200).body("items", hasSize(2)).body("items.withdrawn", equalTo(java.util.List.of(true, true)));
        desk().get(place + "/" + sha256(image)).then().statusCode(200);
    }

    @Test
    void of_a_withdrawn_item_nothing_is_cleared() {
        String place = place();
        byte[] bytes = text(1_000, 42);
        add(place, "a.txt", bytes).then().statusCode(201);
        withdraw(place.split("/")[3], place.split("/")[5]).then().statusCode(201);
        clear(place, bytes).then().statusCode(409).body("type", equalTo("/problems/item-withdrawn"));
    }

    @Test
    void looking_at_what_is_public_is_nobodys_business() {
        String place = place();
        byte[] bytes = text(1_000, 43);
        add(place, "a.txt", bytes).then().statusCode(201);
        clear(place, bytes).then().statusCode(201);
        publish(place.split("/")[3]);
        desk().get(place + "/" + sha256(bytes)).then().statusCode(200);
        desk().get(place + "/" + sha256(bytes) + "/custody").then().body("items", hasSize(2));
    }

    private static Response clear(String place, byte[] bytes) {
        return json(Map.of("reason", "readers should see it")).post(place + "/" + sha256(bytes) + "/clearance");
    }

    private static void publish(String caseId) {
        json(Map.of("summary", "This is what we know.")).header("If-Match", tag(caseId)).post("/v1/cases/" + caseId + "/publication").then().statusCode(201);
    }

    private static void same404(String address) {
        given().get(address).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
}
