package org.docket.custody;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.util.Map;

/** Starts the program with an authority that the test runs. */
public class StampedDesk implements QuarkusTestResourceLifecycleManager {

    private TestAuthority authority;

    @Override
    public Map<String, String> start() {
        try {
            authority = new TestAuthority();
            return Map.of("docket.time-stamps.authorities.test.url", authority.url().toString(),
                    "docket.time-stamps.authorities.test.certificates", authority.certificates(Files.createTempDirectory("stamps")).toString(),
                    "docket.time-stamps.every", "200ms");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(authority, new TestInjector.MatchesType(TestAuthority.class));
    }

    @Override
    public void stop() {
        authority.close();
    }
}
