package org.docket.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.docket.packaged.Ports;
import org.docket.packaged.RealBrowser;

/**
 * A real Keycloak with a realm of its own, from the distribution that {@code .ci/proof} copies to {@code target/keycloak}. It keeps its users in a
 * file, and is gone when the test ends. Another site than ours.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {

    /** Of every user. */
    public static final String PASSWORD = "correct horse battery";

    public static final String CLIENT_SECRET = "a-client-secret-of-32-characters-or-more";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Path FOLDER = Path.of("target/keycloak");
    private static final String ADMIN = "keeper";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static String address;

    private Process server;

    @Override
    public Map<String, String> start() {
        try {
            Path home = unpacked();
            int port = Ports.free();
            address = "http://127.0.0.1:" + port;
            var command = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--http-host=127.0.0.1", "--http-port=" + port,
                    "--http-management-port=" + Ports.free()).redirectErrorStream(true).redirectOutput(new File(FOLDER.toFile(), "server.log"));
            command.environment().putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                    "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx600m"));
            command.environment().remove("JAVA_TOOL_OPTIONS");
            server = command.start();
            Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofSeconds(1)).ignoreExceptions().until(() -> !adminToken().isEmpty());
            realm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("docket.oidc.enabled", "true", "docket.oidc.server", address + "/realms/docket", "docket.oidc.client-secret", CLIENT_SECRET,
                "docket.oidc.asked-every", "PT1S");
    }

    @Override
    public void stop() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path unpacked() throws IOException {
        Path archive;
        try (var files = Files.exists(FOLDER) ? Files.list(FOLDER) : Stream.<Path>empty()) {
            archive = files.filter(file -> file.toString().endsWith(".zip")).findFirst()
                    .orElseThrow(() -> RealBrowser.missing("no distribution of Keycloak in target/keycloak: see .ci/proof"));
        }
        Path home = FOLDER.resolve("server");
        delete(home);
        try (InputStream file = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName());
                Path target = name.getNameCount() == 1 ? home : home.resolve(name.subpath(1, name.getNameCount()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        return home;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** The realm with our roles, and our client, whose tokens name them. */
    private static void realm() {
        post("/admin/realms", Map.of("realm", "docket", "enabled", true, "sslRequired", "none", "accessTokenLifespan", 300));
        for (String role : List.of("CHECKER", "REVIEWER", "ADMIN", "editor")) {
            post("/admin/realms/docket/roles", Map.of("name", role));
        }
        Map<String, Object> roles = Map.of("name", "roles", "protocol", "openid-connect", "protocolMapper", "oidc-usermodel-realm-role-mapper", "config",
                Map.of("claim.name", "roles", "multivalued", "true", "jsonType.label", "String", "id.token.claim", "true", "access.token.claim", "true"));
        Map<String, Object> audience = Map.of("name", "audience", "protocol", "openid-connect", "protocolMapper", "oidc-audience-mapper", "config",
                Map.of("included.client.audience", "docket", "access.token.claim", "true", "id.token.claim", "false"));
        post("/admin/realms/docket/clients", Map.of("clientId", "docket", "enabled", true, "secret", CLIENT_SECRET, "standardFlowEnabled", true,
                "directAccessGrantsEnabled", true, "redirectUris", List.of("http://localhost/*"), "protocolMappers", List.of(roles, audience)));
    }

    /** Tells Keycloak where the program is, as an admin does who registers it. */
    public static void register(String program) {
        JsonNode client = get("/admin/realms/docket/clients?clientId=docket").get(0);
        put("/admin/realms/docket/clients/" + client.get("id").asText(), Map.of("redirectUris", List.of(program + "/*"), "attributes",
                Map.of("post.logout.redirect.uris", program + "/signed-out", "backchannel.logout.url", program + "/desk/openid/back-channel-logout",
                        "backchannel.logout.session.required", "true")));
    }

    /** A user with a password; returns the id. */
    public static String user(String name, String... roles) {
        post("/admin/realms/docket/users", Map.of("username", name, "firstName", name, "lastName", "Example", "email", name + "@desk.example", "emailVerified", true,
                "enabled", true, "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        String id = get("/admin/realms/docket/users?exact=true&username=" + name).get(0).get("id").asText();
        for (String role : roles) {
            post("/admin/realms/docket/users/" + id + "/role-mappings/realm", List.of(get("/admin/realms/docket/roles/" + role)));
        }
        return id;
    }

    public static void disable(String user) {
        put("/admin/realms/docket/users/" + user, Map.of("enabled", false));
    }

    public static void take(String user, String role) {
        send("DELETE", "/admin/realms/docket/users/" + user + "/role-mappings/realm", List.of(get("/admin/realms/docket/roles/" + role)));
    }

    /** As an admin of Keycloak signs somebody out everywhere. */
    public static void signOut(String user) {
        post("/admin/realms/docket/users/" + user + "/logout", Map.of());
    }

    /** What Keycloak gives somebody who shows their password. */
    public static JsonNode tokens(String name) {
        return form("/realms/docket/protocol/openid-connect/token", Map.of("grant_type", "password", "client_id", "docket", "client_secret", CLIENT_SECRET, "username", name,
                "password", PASSWORD, "scope", "openid"));
    }

    private static String adminToken() {
        return form("/realms/master/protocol/openid-connect/token", Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", PASSWORD))
                .path("access_token").asText();
    }

    private static JsonNode form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT).header("Authorization", "Bearer " + adminToken()).build());
    }

    private static void post(String path, Object body) {
        send("POST", path, body);
    }

    private static void put(String path, Object body) {
        send("PUT", path, body);
    }

    private static void send(String method, String path, Object body) {
        try {
            answer(HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + adminToken()).header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + ' ' + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
