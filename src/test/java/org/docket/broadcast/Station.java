package org.docket.broadcast;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.docket.packaged.Wire;

/** What a running program says of its broadcast. */
final class Station {

    private Station() {}

    static boolean isOnAir(Wire desk) throws Exception {
        return told(desk).path("onAir").asBoolean();
    }

    static boolean isCaughtUp(Wire desk) throws Exception {
        return metrics(desk).lines().anyMatch("docket_broadcast_lag 0.0"::equals) && isOnAir(desk);
    }

    static String metrics(Wire desk) throws Exception {
        return new String(desk.bytes("/metrics"), StandardCharsets.UTF_8);
    }

    /** What its health has of the broadcast. */
    static JsonNode told(Wire desk) throws Exception {
        return StreamSupport.stream(desk.get("/health/ready").path("checks").spliterator(), false)
                .filter(check -> check.path("name").asText().equals("broadcast")).findFirst().orElseThrow().path("data");
    }
}
