package org.docket.casework;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A desk on its defaults: a second person is needed as soon as there is one. */
public class SecondPersonNeeded implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("docket.desk.second-person", "");
    }
}
