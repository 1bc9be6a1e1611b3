package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.webhook.TestWebhooks.added;
import static org.docket.webhook.TestWebhooks.correct;
import static org.docket.webhook.TestWebhooks.published;
import static org.docket.webhook.TestWebhooks.withdraw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.docket.capture.OnThisMachine;
import org.docket.webhook.Postbox.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receivers are told, and by whom it is signed. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
class WebhooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] VERDICTS = {"verdict.published", "verdict.changed", "verdict.corrected", "verdict.withdrawn"};

    private Postbox postbox;

    @BeforeEach
    void listen() throws Exception {
        postbox = new Postbox();
    }

    @AfterEach
    void hangUp() {
        postbox.close();
    }

    @Test
    void a_receiver_is_told_what_the_public_sees_change_in_order_and_signed() throws Exception {
        Response webhook = added(postbox.url("/in"), VERDICTS);
        String id = published("The lighthouse was dark.");
        correct(id, "It was dark for an hour.");
        withdraw(id);
        List<Message> came = postbox.at("/in", 3);
        assertThat(came).extracting(message -> JSON.readTree(message.body()).path("type").asText())
                .containsExactly("verdict.published", "verdict.corrected", "verdict.withdrawn");
        JsonNode first = JSON.readTree(came.getFirst().body());
        assertThat(first.path("data").path("verdict").path("claim").path("text").asText()).isEqualTo("The lighthouse was dark.");
        assertThat(first.path("data").path("verdict").path("position").asLong()).isEqualTo(first.path("data").path("position").asLong()).isPositive();
        assertThat(first.path("timestamp").asText()).endsWith("Z");
        for (Message message : came) {
            assertThat(message.headers().get("webhook-signature")).isEqualTo(signature(webhook.path("secret"), message));
        }
        admin().delete("/v1/webhooks/" + webhook.path("id")).then().statusCode(204);
    }

    private static String signature(String secret, Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.headers().get("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes()));
    }
}
