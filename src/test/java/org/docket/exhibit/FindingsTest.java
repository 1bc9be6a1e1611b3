package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.raw;
import static org.docket.exhibit.TestFiles.sha256;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.docket.examiner.TestPictures;
import org.junit.jupiter.api.Test;

/** What becomes of files once they are in: what is found in them, what is made of them, and how they are found again. */
@QuarkusTest
class FindingsTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void a_picture_is_looked_into_soon_after_it_came() throws IOException {
        String place = place();
        byte[] bytes = TestPictures.jpeg(641, 480, 1);
        add(place, "ferry.jpg", bytes).then().statusCode(201);
        findings(place, bytes)
                .body("outcome", equalTo("EXAMINED")).body("mediaType", equalTo("image/jpeg")).body("width", equalTo(641))
                .body("takenAt", equalTo("2024-05-01T12:33:10+09:00"))
                .body("place.latitude", equalTo("39.033850")).body("place.longitude", equalTo("-125.754320")).body("place.from", equalTo("EXIF"))
                .body("facts", hasItem(equalTo(Map.of("name", "cameraModel", "value", "Kestrel K9", "from", "EXIF"))))
                .body("publicCopy", equalTo("MADE"))
                .body("derivatives.role", containsInAnyOrder("THUMBNAIL", "PUBLIC_COPY"));
    }

    @Test
    void the_public_copy_has_nothing_of_what_the_camera_wrote() throws IOException {
        String place = place();
        byte[] bytes = TestPictures.jpeg(642, 480, 1);
        add(place, "ferry.jpg", bytes).then().statusCode(201);
        String copy = findings(place, bytes).extract().path("derivatives.find { it.role == 'PUBLIC_COPY' }.sha256");
        byte[] read = desk().get(place + "/" + copy).then().statusCode(200).extract().asByteArray();
        assertThat(new String(read, StandardCharsets.ISO_8859_1)).doesNotContain("Kestrel", "Planted", "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(read)).getWidth()).isEqualTo(642);
    }

    @Test
    void what_was_made_is_an_event_and_changes_no_version() throws IOException {
        String place = place();
        byte[] bytes = TestPictures.jpeg(643, 480, 1);
        add(place, "ferry.jpg", bytes).then().statusCode(201);
        findings(place, bytes);
        String caseAddress = place.substring(0, place.indexOf("/evidence"));
        desk().get(caseAddress + "/history").then().statusCode(200)
                .body("items.findAll { it.type == 'EXHIBIT_DERIVED' }", hasSize(2))
                .body("items.findAll { it.type == 'EXHIBIT_DERIVED' }.actor.unique()", equalTo(java.util.List.of("examiner")))
                .body("items.findAll { it.type == 'EXHIBIT_DERIVED' }.data.derivedFrom.unique()", hasSize(1));
        desk().get(caseAddress).then().body("version", equalTo(3));
    }

    @Test
    void a_file_that_cannot_be_looked_into_is_kept_and_says_so() {
        String place = place();
        byte[] text = TestFiles.text(1_000, 91);
        add(place, "notes.txt", text).then().statusCode(201);
        findings(place, text).body("outcome", equalTo("UNSUPPORTED")).body("publicCopy", equalTo("NOT_POSSIBLE")).body("derivatives", empty());
        desk().get(place + "/" + sha256(text)).then().statusCode(200);
    }

    @Test
    void findings_of_what_is_not_there_are_not_there() {
        String place = place();
        desk().get(place + "/" + sha256(TestFiles.text("nothing")) + "/findings").then().statusCode(404);
        desk().get(place + "/nothing/findings").then().statusCode(404);
    }

    @Test
    void a_picture_is_found_again_however_it_travelled() throws IOException {
        String place = place();
        BufferedImage picture = TestPictures.scene(77, 900);
        byte[] bytes = TestPictures.encoded(picture, "png");
        add(place, "scene.png", bytes).then().statusCode(201);
        findings(place, bytes).body("outcome", equalTo("EXAMINED"));
        match(bytes).body("items[0].sha256", equalTo(sha256(bytes))).body("items[0].score", equalTo(1.0f)).body("items[0].explanation", equalTo("The same file."));
        match(TestPictures.encoded(picture.getSubimage(100, 60, 700, 450), "jpeg"))
                .body("items[0].sha256", equalTo(sha256(bytes))).body("items[0].extent", equalTo("PART")).body("items[0].evidenceId", notNullValue());
        match(TestPictures.encoded(mirrored(picture), "jpeg")).body("items[0].sha256", equalTo(sha256(bytes))).body("items[0].mirrored", is(true));
        desk().multiPart("file", "x.jpg", TestPictures.encoded(picture, "jpeg"), "image/jpeg").post("/v1/matches/images").then().statusCode(200)
                .body("items[0].sha256", equalTo(sha256(bytes)));
    }

    @Test
    void a_picture_that_the_desk_does_not_have_is_not_found() throws IOException {
        var noise = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            var g = noise.createGraphics();
            g.setColor(new Color(random.nextInt(1 << 24)));
            g.fillRect(random.nextInt(300), random.nextInt(200), 40, 30);
        }
        match(TestPictures.encoded(noise, "png")).body("items", empty());
        match(TestPictures.encoded(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png")).body("items", empty());
    }

    @Test
    void what_is_no_picture_is_refused_with_the_outcome() throws IOException {
        raw(TestFiles.text(500, 3)).post("/v1/matches/images").then().statusCode(422).body("type", equalTo("/problems/picture-not-examined"))
                .body("outcome", equalTo("UNSUPPORTED"));
        raw(TestPictures.hugePng()).post("/v1/matches/images").then().statusCode(422).body("outcome", equalTo("TOO_LARGE"));
        raw(new byte[21 * 1024 * 1024]).post("/v1/matches/images").then().statusCode(413).body("type", equalTo("/problems/file-too-large"));
    }

    @Test
    void how_much_is_left_is_in_health_and_metrics() {
        desk().get("/health/ready").then().body("checks.find { it.name == 'examiner' }.data.waiting", notNullValue());
        assertThat(desk().get("/metrics").asString()).contains("docket_examiner_waiting", "docket_examiner_given_up");
    }

    private static ValidatableResponse match(byte[] picture) {
        return raw(picture).post("/v1/matches/images").then().statusCode(200);
    }

    private static ValidatableResponse findings(String place, byte[] bytes) {
        String address = place + "/" + sha256(bytes) + "/findings";
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> desk().get(address).path("state").equals("DONE"));
        return desk().get(address).then().statusCode(200);
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        var turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        turned.createGraphics().drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        return turned;
    }
}
