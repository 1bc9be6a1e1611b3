package org.docket.exhibit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.exhibit.TestFiles.sha256;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.docket.casework.VerifyLog;
import org.docket.examiner.TestPictures;
import org.junit.jupiter.api.Test;

/** The same picture, brought by several sources, is one root until somebody says that it is not the same. */
@QuarkusTest
class SamePictureTest {

    private final VerifyLog verifyLog;

    @Inject
    SamePictureTest(VerifyLog verifyLog) {
        this.verifyLog = verifyLog;
    }

    private record Pair(String caseId, String first, String second) {

        static Pair opened() {
            String id = openCase(null, null);
            return new Pair(id, attach(id, "IMAGE", "SUPPORTS", source("Harbor agency", "B", null), 2), attach(id, "IMAGE", "SUPPORTS", source("Coast paper", "B", null), 2));
        }

        String address() {
            return "/v1/cases/" + caseId;
        }

        Response add(String item, byte[] picture) {
            return TestFiles.add(address() + "/evidence/" + item + "/files", "ferry", picture);
        }

        void examined(String item, byte[] picture) {
            String findings = address() + "/evidence/" + item + "/files/" + sha256(picture) + "/findings";
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(() -> desk().get(findings).path("state").equals("DONE"));
        }

        Response corroborate() {
            return write(Map.of("move", "CORROBORATE", "reason", "Two show it.")).post(address() + "/moves");
        }

        Response distinguish() {
            return write(Map.of("otherId", first, "reason", "One shows the port side.")).post(address() + "/evidence/" + second + "/distinction");
        }
    }

    private static RequestSpecification write(Map<String, ?> body) {
        return desk().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(body);
    }

    @Test
    void the_same_picture_uploaded_twice_is_one_root() throws Exception {
        Pair pair = Pair.opened();
        byte[] picture = TestPictures.encoded(TestPictures.scene(301, 400), "png");
        pair.add(pair.first(), picture).then().statusCode(201);
        desk().get(pair.address()).then().body("support.independent", equalTo(2)).body("warnings", not(hasItem("SAME_PICTURE")));
        pair.add(pair.second(), picture).then().statusCode(201);
        desk().get(pair.address()).then().body("support.independent", equalTo(1)).body("support.items", equalTo(2)).body("warnings", hasItem("SAME_PICTURE"));
        desk().get(pair.address() + "/evidence").then().body("items.samePictureAs", contains(List.of(pair.second()), List.of(pair.first())));
        pair.corroborate().then().statusCode(422).body("unmet.guard", hasItem("CORROBORATION"));
        desk().get(pair.address() + "/history?limit=50").then().body("items.type", hasItem("PICTURES_MATCHED"));
        pair.add(pair.second(), picture);
        assertThat(desk().get(pair.address() + "/history?limit=50").<List<String>>path("items.type.findAll { it == 'PICTURES_MATCHED' }")).hasSize(1);
        verified();
    }

    @Test
    void a_picture_in_another_size_and_compression_is_the_same_once_it_is_examined() throws Exception {
        Pair pair = Pair.opened();
        BufferedImage scene = TestPictures.scene(302, 900);
        byte[] large = TestPictures.encoded(scene, "png");
        byte[] small = TestPictures.encoded(scaled(scene, 450), "jpeg");
        pair.add(pair.first(), large).then().statusCode(201);
        pair.add(pair.second(), small).then().statusCode(201);
        pair.examined(pair.first(), large);
        pair.examined(pair.second(), small);
        desk().get(pair.address()).then().body("support.independent", equalTo(1)).body("warnings", hasItem("SAME_PICTURE"));
        verified();
    }

    @Test
    void different_pictures_and_a_part_of_one_are_roots_of_their_own() throws IOException {
        Pair pair = Pair.opened();
        byte[] one = TestPictures.encoded(TestPictures.scene(303, 600), "png");
        byte[] part = TestPictures.encoded(TestPictures.scene(303, 600).getSubimage(70, 50, 420, 280), "png");
        byte[] other = TestPictures.encoded(TestPictures.scene(304, 600), "png");
        pair.add(pair.first(), one);
        pair.add(pair.second(), part);
        pair.add(pair.second(), other);
        pair.examined(pair.first(), one);
        pair.examined(pair.second(), part);
        pair.examined(pair.second(), other);
        desk().get(pair.address()).then().body("support.independent", equalTo(2)).body("warnings", not(hasItem("SAME_PICTURE")));
    }

    @Test
    void who_says_with_a_reason_that_they_differ_makes_them_two_roots_again() throws Exception {
        Pair pair = Pair.opened();
        byte[] picture = TestPictures.encoded(TestPictures.scene(305, 400), "png");
        pair.distinguish().then().statusCode(404);
        pair.add(pair.first(), picture);
        pair.add(pair.second(), picture);
        write(Map.of("otherId", pair.first(), "reason", " ")).post(pair.address() + "/evidence/" + pair.second() + "/distinction").then().statusCode(422);
        desk().contentType("application/json").body(Map.of("otherId", pair.first(), "reason", "x")).post(pair.address() + "/evidence/" + pair.second() + "/distinction")
                .then().statusCode(428);
        pair.distinguish().then().statusCode(201).body("samePictureAs", nullValue());
        desk().get(pair.address()).then().body("support.independent", equalTo(2)).body("warnings", not(hasItem("SAME_PICTURE")));
        desk().get(pair.address() + "/history?limit=50").then().body("items.find { it.type == 'PICTURES_DISTINGUISHED' }.reason", equalTo("One shows the port side."));
        pair.examined(pair.second(), picture);
        desk().get(pair.address()).then().body("support.independent", equalTo(2));
        pair.distinguish().then().statusCode(404);
        pair.corroborate().then().statusCode(201);
        verified();
    }

    @Test
    void readers_of_a_published_case_are_told_at_once() throws Exception {
        Pair pair = Pair.opened();
        byte[] picture = TestPictures.encoded(TestPictures.scene(306, 400), "png");
        pair.corroborate().then().statusCode(201);
        write(Map.of("summary", "Two pictures show it.")).post(pair.address() + "/publication").then().statusCode(201);
        given().get("/v1/verdicts/" + pair.caseId()).then().body("standing", equalTo("HOLDS")).body("support.independent", equalTo(2));
        pair.add(pair.first(), picture);
        pair.add(pair.second(), picture);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/v1/verdicts/" + pair.caseId()).then().body("standing", equalTo("LOST"))
                .body("support.independent", equalTo(1)));
        desk().get(pair.address()).then().body("standing", equalTo("LOST"));
        given().get(given().get("/v1/verdicts/" + pair.caseId()).<String>path("links.page")).then().statusCode(200)
                .body(containsString("The same picture as <a href=\"#item-1\">1</a>. Together they count once."));
        pair.distinguish().then().statusCode(201);
        given().get("/v1/verdicts/" + pair.caseId()).then().body("standing", equalTo("HOLDS"));
        verified();
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = picture.getHeight() * width / picture.getWidth();
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return small;
    }

    private void verified() throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(out))).as("%s", out).isZero();
    }
}
