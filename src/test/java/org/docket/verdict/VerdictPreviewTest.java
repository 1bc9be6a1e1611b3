package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.docket.casework.DecisionRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerdictPreviewTest {

    @Inject
    VerdictPreview preview;

    /** A case is written a moment before its events are numbered, and so before the board can tell of it. */
    @Test
    void a_case_that_the_log_has_not_told_yet_is_asked_for_again() {
        var wish = new DecisionRequest.ToPublish("It is shown.", null, null, null);
        assertThatThrownBy(() -> preview.of(UUID.randomUUID(), wish)).isInstanceOfSatisfying(HttpProblem.class,
                busy -> assertThat(busy.getStatusCode()).isEqualTo(503));
        assertThatThrownBy(() -> preview.compare(UUID.randomUUID(), wish)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> preview.story(UUID.randomUUID(), wish)).isInstanceOf(HttpProblem.class);
    }
}
