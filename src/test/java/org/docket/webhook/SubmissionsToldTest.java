package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.with;
import static org.docket.webhook.TestWebhooks.add;
import static org.docket.webhook.TestWebhooks.post;
import static org.docket.webhook.TestWebhooks.publish;
import static org.docket.webhook.TestWebhooks.published;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.docket.capture.OnThisMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asked for a check is told what became of it, and nobody else. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
class SubmissionsToldTest {

    private Postbox postbox;

    @BeforeEach
    void listen() throws Exception {
        postbox = new Postbox();
    }

    @AfterEach
    void close() {
        postbox.close();
    }

    @Test
    void all_who_asked_are_told_of_the_decision_and_of_the_verdict() {
        String text = "The clock of Steinfurt stood still for " + System.nanoTime() % 100_000 + " days.";
        String first = asking("/first", text);
        String second = asking("/second", text + "!!");
        asking("/other", "Nobody has ever seen the cellar of Steinfurt's town hall.");
        String caseId = post("/v1/submissions/" + second + "/case", Map.of("claim", Map.of("text", text, "language", "en"))).path("caseId");
        assertThat(data(postbox.at("/first", 1).getFirst()).getMap()).containsEntry("id", first).containsEntry("state", "OPENED").doesNotContainKeys("caseId", "verdict");
        publish(caseId);
        JsonObject told = data(postbox.at("/second", 2).getLast());
        assertThat(told.getString("id")).isEqualTo(second);
        assertThat(told.getJsonObject("verdict").getString("id")).isEqualTo(caseId);
        assertThat(data(postbox.at("/first", 2).getLast()).getJsonObject("verdict").getString("url")).contains("/verdicts/");
        published("The last thing that is told in this test.", "told-last");
        assertThat(postbox.at("/other", 1)).extracting(message -> new JsonObject(message.body()).getString("type")).containsExactly("verdict.published");
        assertThat(AsyncApi.errors("verdictPublished", postbox.at("/other").getFirst().body())).isEmpty();
    }

    /** A partner's submission, of which it wants to hear at {@code path}; at /other of verdicts too. */
    private String asking(String path, String text) {
        String key = key(partner(), "submissions:write", "webhooks:manage");
        List<String> events = path.equals("/other") ? List.of("submission.changed", "verdict.published") : List.of("submission.changed");
        Map<String, Object> filters = path.equals("/other") ? Map.of("topic", "told-last") : Map.of();
        add(with(key), Map.of("url", postbox.url(path), "events", events, "filters", filters)).then().statusCode(201);
        return with(key).contentType("application/json").body(Map.of("text", text, "language", "en")).post("/v1/submissions").then().statusCode(201).extract().path("id");
    }

    private static JsonObject data(Postbox.Message message) {
        assertThat(AsyncApi.errors("submissionChanged", message.body())).isEmpty();
        return new JsonObject(message.body()).getJsonObject("data");
    }
}
