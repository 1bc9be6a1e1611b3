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
import org.docket.packaged.Wire;

/**
 * Pictures that are examined in processes of their own, of which the first kill interrupts one: none is forgotten and none is examined twice. They
 * are stored before every other file, because files are examined in the order in which they arrived.
 */
final class ExaminationWorkload implements KillWorkload {

    /** One that is done before the first kill, one that is interrupted, and one that waits. */
    private static final int PICTURES = 3;

    private final List<String> findings = new ArrayList<>();
    private String files;
    private int port;
    private boolean isWorthKilling;

    /**
     * An interrupted examination is repeated after four times this time and half a minute. Less would be too little on a machine with other work, and an
     * examination that runs out of time has no public copy.
     */
    @Override
    public Map<String, String> settings() {
        return Map.of("DOCKET_EXAMINER_TIME", "PT15S");
    }

    @Override
    public void prepare(Program program, Wire desk) throws Exception {
        port = program.port();
        files = Bringer.item(desk);
        for (int i = 0; i < PICTURES; i++) {
            findings.add(files + "/" + desk().contentType("image/jpeg").body(TestPictures.jpeg(600 + i, 400, 1)).post(files)
                    .then().statusCode(201).extract().path("sha256") + "/findings");
        }
    }

    /** In the first round a kill is worth it while the second picture is examined. */
    @Override
    public boolean isWorthKilling() {
        isWorthKilling = isWorthKilling || isDone(findings.getFirst());
        return isWorthKilling;
    }

    @Override
    public void settle(Wire desk) {
        for (String address : findings) {
            await(address).atMost(Duration.ofSeconds(200)).until(() -> isDone(address));
        }
    }

    @Override
    public void verify(Program program, Wire desk) {
        settle(desk);
        for (String address : findings) {
            var found = desk().get(address);
            assertThat(found.<String>path("outcome")).as(address).isEqualTo("EXAMINED");
            assertThat(found.<List<String>>path("derivatives.role")).as(address).containsExactlyInAnyOrder("THUMBNAIL", "PUBLIC_COPY");
        }
        List<String> events = desk().get(files.substring(0, files.indexOf("/evidence")) + "/history?limit=200").path("items.type");
        assertThat(events.stream().filter("EXHIBIT_DERIVED"::equals)).hasSize(2 * PICTURES);
    }

    private boolean isDone(String address) {
        return "DONE".equals(desk().get(address).path("state"));
    }

    private RequestSpecification desk() {
        return given().baseUri("http://localhost").port(port).header("Authorization", "Bearer " + Program.KEY).contentType("application/json");
    }
}
