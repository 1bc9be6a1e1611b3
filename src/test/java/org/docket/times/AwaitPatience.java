package org.docket.times;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Lets a test that awaits a condition wait for a minute where it names no time of its own: on a busy machine, ten seconds pass without a fault of the
 * program. The class loader of an application has an Awaitility of its own.
 */
public final class AwaitPatience implements QuarkusTestBeforeEachCallback, TestExecutionListener {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        Awaitility.setDefaultTimeout(LONGEST);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Awaitility.setDefaultTimeout(LONGEST);
    }
}
