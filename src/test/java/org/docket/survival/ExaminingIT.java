package org.docket.survival;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.examiner.TestPictures;
import org.docket.packaged.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged program looks into files as a process of its own, and a kill in the middle makes it neither forget one nor do one twice. */
class ExaminingIT {

    private static final int PICTURES = 6;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.onH2().with(Map.of("DOCKET_EXAMINER_TIME", "PT10S"));
        program.start();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void what_waits_is_looked_into_once_whatever_happens_in_between() throws Exception {
        String files = files();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            addresses.add(files + "/" + desk().contentType("image/jpeg").body(TestPictures.jpeg(600 + i, 400, 1)).post(files)
                    .then().statusCode(201).extract().path("sha256") + "/findings");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> "DONE".equals(desk().get(addresses.getFirst()).path("state")));
        program.kill();
        program.start();
        for (String address : addresses) {
            await().atMost(Duration.ofSeconds(150)).until(() -> "DONE".equals(desk().get(address).path("state")));
            assertThat(desk().get(address).<List<String>>path("derivatives.role")).containsExactlyInAnyOrder("THUMBNAIL", "PUBLIC_COPY");
        }
        List<String> events = desk().get(files.substring(0, files.indexOf("/evidence")) + "/history?limit=200").path("items.type");
        assertThat(events.stream().filter("EXHIBIT_DERIVED"::equals)).hasSize(2 * PICTURES);
    }

    private String files() {
        String source = desk().body(Map.of("name", "Harbor", "kind", "OTHER", "reliability", "B")).post("/v1/sources").path("id");
        String caseId = desk().body(Map.of("claim", Map.of("text", "Something happened.", "language", "en"))).post("/v1/cases").path("id");
        String item = desk().body(Map.of("kind", "IMAGE", "stance", "SUPPORTS", "sourceId", source, "credibility", 2))
                .post("/v1/cases/" + caseId + "/evidence").path("id");
        return "/v1/cases/" + caseId + "/evidence/" + item + "/files";
    }

    private RequestSpecification desk() {
        return given().baseUri("http://localhost").port(program.port()).header("Authorization", "Bearer " + Program.KEY).contentType("application/json");
    }
}
