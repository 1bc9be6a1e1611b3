package org.docket.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In Go all constants of a package share one space of names, so a generated client compiles only if no two enums name theirs the same. */
class ContractEnumNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"openapi/openapi.yaml", "openapi/public.yaml"})
    void no_two_constants_of_a_generated_client_have_one_name(String contract) throws IOException {
        var names = new ArrayList<String>();
        for (JsonNode schema : new YAMLMapper().readTree(Path.of(contract).toFile()).path("components").path("schemas")) {
            JsonNode constants = schema.has("x-enum-varnames") ? schema.path("x-enum-varnames") : schema.path("enum");
            assertThat(constants).hasSameSizeAs(schema.path("enum"));
            constants.forEach(constant -> names.add(constant.asText()));
        }
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }
}
