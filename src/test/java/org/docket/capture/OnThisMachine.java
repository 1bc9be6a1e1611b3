package org.docket.capture;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Sites on this machine may be captured, and need not be waited for as long as others. */
public class OnThisMachine implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("docket.outside.loopback", "true", "docket.outside.longest", "PT2S", "docket.outside.answer", "2M",
                "docket.captures.at-once", "3", "docket.captures.page", "3M",
                "docket.links.every", "PT1S", "docket.links.pause", "PT0.05S", "docket.links.look", "off");
    }
}
