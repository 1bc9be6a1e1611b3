package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class ReaderCursorsTest {

    @Inject
    ReaderCursors cursors;

    /** As replicas do that start at the same moment. */
    @Test
    void the_place_of_a_new_reader_is_entered_once() throws Exception {
        String reader = "new-" + UUID.randomUUID().toString().substring(0, 18);
        Crowd.atOnce(8, () -> {
            new ReaderPlace.Kept(cursors, reader).save(7);
            return true;
        });
        assertThat(cursors.position(reader)).isEqualTo(7);
    }
}
