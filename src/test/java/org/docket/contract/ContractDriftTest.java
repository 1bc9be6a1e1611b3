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
    private static final Path PUBLIC = Path.of("openapi/public.yaml");

    @Test
    void the_committed_contract_is_the_one_that_is_served() throws IOException {
        String served = given().get("/openapi").asString();
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(CONTRACT, served);
        }
        assertThat(Files.readString(CONTRACT)).as("run `make docs`").isEqualTo(served);
    }

    @Test
    void the_committed_public_contract_is_the_part_of_it_that_takes_no_key() throws IOException {
        String part = PublicContract.of(given().get("/openapi").asString());
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(PUBLIC, part);
        }
        assertThat(Files.readString(PUBLIC)).as("run `make docs`").isEqualTo(part);
    }
}
