package org.docket.capture;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Sites on this machine may be captured and get webhooks, and time out sooner than others. Claims are compared by words alone, because made-up
 * words are all alike to the model of meaning. A proxy on this machine is believed. One profile for several features: each profile starts the application again.
 */
public class OnThisMachine implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(entry("docket.outside.loopback", "true"), entry("docket.outside.longest", "PT2S"), entry("docket.outside.answer", "2M"),
                entry("docket.captures.at-once", "3"), entry("docket.captures.page", "3M"),
                entry("docket.links.every", "PT1S"), entry("docket.links.pause", "PT0.05S"), entry("docket.links.look", "off"),
                entry("docket.webhooks.timeout", "PT3S"), entry("docket.webhooks.retry-first", "PT0.1S"), entry("docket.webhooks.retry-longest", "PT0.5S"),
                entry("docket.webhooks.retry-for", "PT6S"), entry("docket.webhooks.pause", "PT0.5S"), entry("docket.webhooks.lease", "PT6S"),
                entry("docket.webhooks.waiting", "50"), entry("docket.matching.meaning.enabled", "false"), entry("docket.trusted-proxies", "127.0.0.1"));
    }
}
