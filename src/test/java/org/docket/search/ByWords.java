package org.docket.search;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Without the model of meaning, to which made-up words are all alike. */
public class ByWords implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("docket.matching.meaning.enabled", "false");
    }
}
