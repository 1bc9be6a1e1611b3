package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.webhook.TestWebhooks.added;
import static org.docket.webhook.TestWebhooks.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.docket.capture.OnThisMachine;
import org.docket.packaged.RealBrowser;
import org.docket.webhook.Postbox.Message;
import org.junit.jupiter.api.Test;

/** What is signed here is verified by the reference of the specification, which comes from npm; it knows no Ed25519, so Node itself verifies that. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
class SignaturesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("target/standardwebhooks");
    private static final String VERIFY = """
            const fs = require('fs'), crypto = require('crypto'), { Webhook } = require('standardwebhooks');
            const pair = (key, headers, body) => {
              const open = crypto.createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'),
                Buffer.from(key.slice('whpk_'.length), 'base64')]), format: 'der', type: 'spki' });
              const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
              const good = headers['webhook-signature'].split(' ').filter(s => s.startsWith('v1a,'))
                .some(s => crypto.verify(null, signed, open, Buffer.from(s.slice(4), 'base64')));
              if (!good) throw new Error('No matching signature found');
            };
            const told = JSON.parse(fs.readFileSync(process.argv[2])).map(({ secret, headers, body }) => {
              try {
                secret.startsWith('whpk_') ? pair(secret, headers, body) : new Webhook(secret).verify(body, headers);
                return 'accepted';
              } catch (e) { return e.message; }
            });
            console.log(JSON.stringify(told));
            """;

    private final List<Map<String, Object>> letters = new ArrayList<>();

    @Test
    void the_reference_takes_what_is_signed_here_and_nothing_else() throws Exception {
        try (var postbox = new Postbox()) {
            Response shared = added(postbox.url("/shared"), "verdict.published");
            Response cloud = added(Map.of("format", "CLOUDEVENTS"), postbox.url("/cloud"), "verdict.published");
            Response pair = added(Map.of("algorithm", "ED25519"), postbox.url("/pair"), "verdict.published");
            published("Eine Möwe 🐦 sagt „nein“.");
            Message message = postbox.at("/shared", 1).getFirst();
            String former = shared.path("secret");
            letter(former, message);
            letter(cloud.path("secret"), postbox.at("/cloud", 1).getFirst());
            letter(pair.path("publicKey"), postbox.at("/pair", 1).getFirst());
            String next = admin().contentType("application/json").post("/v1/webhooks/" + shared.path("id") + "/secret-rotation").path("secret");
            String nextPair = admin().contentType("application/json").post("/v1/webhooks/" + pair.path("id") + "/secret-rotation").path("publicKey");
            published("A second gull agrees.");
            Message second = postbox.at("/shared", 2).get(1);
            letter(former, second);
            letter(next, second);
            letter(pair.path("publicKey"), postbox.at("/pair", 2).get(1));
            letter(nextPair, postbox.at("/pair", 2).get(1));
            int good = letters.size();

            letter(next, message);
            letter(former, new Message(message.headers(), message.body().replace("nein", "jein")));
            letter(former, new Message(with(message, "webhook-id", message.id() + "0"), message.body()));
            letter(former, new Message(with(message, "webhook-timestamp", String.valueOf(Instant.now().getEpochSecond() - 5)), message.body()));
            letter(pair.path("publicKey"), new Message(postbox.at("/pair", 1).getFirst().headers(), message.body() + " "));
            int altered = letters.size();
            old(message);

            List<String> told = verified();
            assertThat(told.subList(0, good)).containsOnly("accepted");
            assertThat(told.subList(good, altered)).containsOnly("No matching signature found");
            assertThat(told.getLast()).isEqualTo("Message timestamp too old");
            for (Response made : List.of(shared, cloud, pair)) {
                admin().delete("/v1/webhooks/" + made.path("id")).then().statusCode(204);
            }
        }
    }

    /** A message whose signature is right, and ten minutes old. */
    private void old(Message message) {
        Secret secret = Secret.made(Algorithm.HMAC_SHA256, new SecureRandom());
        long then = Instant.now().getEpochSecond() - 600;
        var headers = new HashMap<>(message.headers());
        headers.put("webhook-timestamp", String.valueOf(then));
        headers.put("webhook-signature", secret.sign(message.id() + '.' + then + '.' + message.body()));
        letter(secret.shown(), new Message(headers, message.body()));
    }

    private static Map<String, String> with(Message message, String name, String value) {
        var headers = new HashMap<>(message.headers());
        headers.put(name, value);
        return headers;
    }

    private void letter(String secret, Message message) {
        letters.add(Map.of("secret", secret, "headers", message.headers(), "body", message.body()));
    }

    private List<String> verified() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        if (!Files.exists(FOLDER.resolve("node_modules/standardwebhooks"))
                && run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", FOLDER.toString(), "standardwebhooks@1.1.1") != 0) {
            throw RealBrowser.missing("no standardwebhooks: it comes by npm, so install Node");
        }
        Files.writeString(FOLDER.resolve("verify.js"), VERIFY);
        Files.writeString(FOLDER.resolve("letters.json"), JSON.writeValueAsString(letters));
        assertThat(run("node", FOLDER.resolve("verify.js").toString(), FOLDER.resolve("letters.json").toString())).isZero();
        var told = new ArrayList<String>();
        for (JsonNode one : JSON.readTree(FOLDER.resolve("told").toFile())) {
            told.add(one.asText());
        }
        return told;
    }

    private static int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(FOLDER.resolve("told").toFile()).start();
            return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
