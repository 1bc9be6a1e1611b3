package org.docket.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Option;

/** The server that a command speaks to, and the key that it shows. A key is never an argument: those are seen by everybody on the machine. */
final class ServerConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(names = "--server", paramLabel = "URL", defaultValue = "${env:DOCKET_URL:-http://localhost:${env:QUARKUS_HTTP_PORT:-8080}}",
            description = "Where the server is; without this the value of DOCKET_URL, else http://localhost and the port of QUARKUS_HTTP_PORT or 8080.")
    private String address;

    @Option(names = "--key-file", paramLabel = "FILE", description = "The file that holds the key; without this it is read from DOCKET_KEY.")
    private Path keyFile;

    /** Made when it is needed: whoever asks for help does not wait for it. */
    private HttpClient http;

    /** A request for {@code path}, with the key where there is one. */
    HttpRequest.Builder request(String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.replaceAll("/+$", "") + path));
        key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request;
    }

    /** The answer as JSON, missing for none. */
    JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException, ServerRefusal {
        try (InputStream body = open(request.timeout(PATIENCE)).body()) {
            return TerminalJson.MAPPER.readTree(body);
        }
    }

    /** The answer while it comes. */
    HttpResponse<InputStream> open(HttpRequest.Builder request) throws IOException, InterruptedException, ServerRefusal {
        if (http == null) {
            http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 400) {
            try (InputStream body = answer.body()) {
                throw ServerRefusal.of(answer.statusCode(), problem(body.readAllBytes()));
            }
        }
        return answer;
    }

    /** The body of an answer, decompressed where it is not as it is. */
    static InputStream plain(HttpResponse<InputStream> answer) throws IOException {
        boolean compressed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return compressed ? new GZIPInputStream(answer.body(), 1 << 16) : answer.body();
    }

    /** What an address has after its path; parameters without a value are left out. */
    static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + '=' + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static JsonNode problem(byte[] body) throws IOException {
        try {
            return TerminalJson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private Optional<String> key() throws IOException {
        return keyFile == null
                ? Optional.ofNullable(System.getenv("DOCKET_KEY")).map(String::strip).filter(key -> !key.isEmpty())
                : Optional.of(Files.readString(keyFile).strip());
    }
}
