package org.docket.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractDriftTest {

    private static final Path CONTRACT = Path.of("openapi/openapi.yaml");

    @Test
    void the_committed_contract_is_the_one_that_is_served() throws IOException {
        String served = given().get("/openapi").asString();
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(CONTRACT, served);
        }
        assertThat(Files.readString(CONTRACT)).as("run `make docs`").isEqualTo(served);
    }
}
