package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no schema of Kubernetes knows of our manifests; those are held against by {@code make lint}. */
class ManifestsTest {

    private static final Path FOLDER = Path.of("deploy/kubernetes");
    private static final Pattern VARIABLE = Pattern.compile("DOCKET_[A-Z_]+");

    @Test
    void every_variable_is_a_setting() throws IOException {
        String settings = Files.readString(Path.of("docs/settings.properties"));
        for (Path file : files()) {
            List<String> variables = VARIABLE.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
            assertThat(variables).as(file.toString()).allSatisfy(variable -> assertThat(settings).containsPattern("(?m)^" + variable + "="));
        }
    }

    @Test
    void no_secret_has_a_value() throws IOException {
        JsonNode secret = new YAMLMapper().readTree(FOLDER.resolve("secret.example.yaml").toFile());
        assertThat(secret.path("stringData")).isNotEmpty().allSatisfy(value -> assertThat(value.asText()).isEmpty());
        assertThat(secret.has("data")).isFalse();
    }

    /** A tag is moved to other bytes by whoever may push to its repository. */
    @Test
    void every_base_of_the_image_is_named_by_digest() throws IOException {
        List<String> bases = Files.readAllLines(Path.of("Dockerfile")).stream().filter(line -> line.startsWith("FROM ")).toList();
        assertThat(bases).isNotEmpty().allSatisfy(base -> assertThat(base).matches("FROM [a-z-]+:[^@ ]+@sha256:[0-9a-f]{64}( AS [a-z]+)?"));
    }

    @Test
    void a_replica_may_do_nothing_that_it_need_not() throws IOException {
        JsonNode pod = deployment().at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        JsonNode rights = pod.at("/containers/0/securityContext");
        assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    }

    /** Nobody is turned away while replicas change: one more comes first, and balancers hear of the one that goes before it goes. */
    @Test
    void a_replica_has_the_time_to_go() throws IOException {
        JsonNode deployment = deployment();
        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1)).isZero();
        JsonNode pod = deployment.at("/spec/template/spec");
        int heard = pod.at("/containers/0/readinessProbe/periodSeconds").asInt();
        assertThat(pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt()).isGreaterThanOrEqualTo(2 * heard);
        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(30 + 2 * heard);
    }

    private static JsonNode deployment() throws IOException {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(FOLDER.resolve("docket.yaml").toFile())) {
            return documents.readAll().stream().filter(document -> document.path("kind").asText().equals("Deployment")).findFirst().orElseThrow();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
