package org.docket.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.access.Permission;
import org.junit.jupiter.api.Test;

/** Both documents, as files. */
class PublicContractTest {

    private static final int QUARTER = 4;

    private static JsonNode read(String file) throws IOException {
        return new YAMLMapper().readTree(Path.of("openapi", file).toFile());
    }

    @Test
    void it_has_every_operation_that_takes_no_key_and_no_other() throws IOException {
        List<String> operations = read("public.yaml").get("paths").findValuesAsText("operationId");
        assertThat(operations).containsExactlyInAnyOrderElementsOf(Permission.PUBLIC.operations());
    }

    @Test
    void it_has_what_it_refers_to_and_nothing_else() throws IOException {
        JsonNode document = read("public.yaml");
        Set<String> referred = new HashSet<>(document.findValuesAsText("$ref"));
        Set<String> there = document.get("components").properties().stream().flatMap(kind -> kind.getValue().properties().stream()
                .map(named -> "#/components/" + kind.getKey() + '/' + named.getKey())).collect(Collectors.toSet());
        assertThat(there).isEqualTo(referred);
    }

    @Test
    void it_is_small() throws IOException {
        assertThat(Path.of("openapi/public.yaml").toFile().length()).isLessThan(Path.of("openapi/openapi.yaml").toFile().length() / QUARTER);
    }

    /** An answer with a problem that several operations have is written down once: generators make a type of each copy. */
    @Test
    void problems_are_written_down_once() throws IOException {
        for (String file : List.of("openapi.yaml", "public.yaml")) {
            List<JsonNode> answers = read(file).get("paths").findValues("responses").stream().flatMap(JsonNode::valueStream).toList();
            assertThat(answers).isNotEmpty().noneMatch(answer -> answer.path("content").has("application/problem+json"));
        }
    }

    /** Without one there is no type for a client's parameter, and some generators end there. */
    @Test
    void every_body_has_a_schema() throws IOException {
        for (String file : List.of("openapi.yaml", "public.yaml")) {
            List<JsonNode> contents = read(file).findValues("content");
            assertThat(contents).isNotEmpty().allSatisfy(content -> assertThat(content.valueStream()).allSatisfy(body -> assertThat(body.has("schema"))
                    .as(content.toString()).isTrue()));
        }
    }
}
