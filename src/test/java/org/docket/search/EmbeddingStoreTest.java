package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.log.Crowd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class EmbeddingStoreTest {

    @Inject
    EmbeddingStore meanings;

    /** As replicas do that read the same claim. */
    @Test
    void what_a_text_means_is_kept_once() throws Exception {
        String model = "burst-" + UUID.randomUUID();
        String hash = "0".repeat(28) + UUID.randomUUID();
        Crowd.atOnce(8, () -> {
            meanings.keep(model, Map.of(hash, EmbeddingVector.of(new byte[] {1, 2, 3})));
            return true;
        });
        assertThat(meanings.of(model, List.of(hash))).hasSize(1);
    }
}
