package org.docket.broadcast;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the log is broadcast. How Kafka's servers are spoken to is said by {@code KAFKA_…}, in the words of its own clients. */
@ConfigMapping(prefix = "docket.kafka")
public interface BroadcastSettings {

    /** Addresses of Kafka's servers, separated by commas; without any nothing is broadcast. */
    Optional<String> servers();

    /** The topic of the events; how far they have come is in another one beside it. */
    @WithDefault("docket.events")
    String topic();

    /** After how long another replica goes on where one is not heard of any more. */
    @WithDefault("PT15S")
    Duration lease();
}
