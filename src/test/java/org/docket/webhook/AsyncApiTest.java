package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract of what is told names every type that there is, and none that there is not. */
class AsyncApiTest {

    private static final Set<String> NOT_ASKED_FOR = Set.of("webhook.test");

    @Test
    void it_has_every_type_that_a_receiver_can_ask_for() throws IOException {
        var told = new TreeSet<String>();
        Notice.types().forEach(type -> told.add(type.startsWith("log.") ? "log" : type));
        told.addAll(NOT_ASKED_FOR);
        assertThat(AsyncApi.types("receiver")).isEqualTo(told);
    }

    @Test
    void a_message_of_another_shape_is_seen() {
        assertThat(AsyncApi.errors("test", "{\"type\":\"webhook.test\",\"timestamp\":\"2026-03-02T10:00:00Z\",\"data\":{\"message\":\"It works.\"}}")).isEmpty();
        assertThat(AsyncApi.errors("test", "{\"type\":\"webhook.test\",\"data\":{}}")).isNotEmpty();
        assertThat(AsyncApi.errors("verdictPublished", "{\"type\":\"verdict.published\",\"timestamp\":\"2026-03-02T10:00:00Z\",\"data\":{\"position\":1}}")).isNotEmpty();
        assertThat(AsyncApi.errors("submissionChanged", "{\"type\":\"submission.changed\",\"timestamp\":\"2026-03-02T10:00:00Z\",\"data\":{\"id\":\"x\"}}")).isNotEmpty();
    }
}
