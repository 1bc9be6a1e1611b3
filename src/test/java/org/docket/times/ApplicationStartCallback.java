package org.docket.times;

import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;

/** Ends the measurement of a start once the first test class has its instance: the application runs by then. */
public final class ApplicationStartCallback implements QuarkusTestAfterConstructCallback {

    @Override
    public void afterConstruct(Object testInstance) {
        StartTime.end();
    }
}
