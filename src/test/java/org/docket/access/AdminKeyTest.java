package org.docket.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminKeyTest {

    @Test
    void a_key_that_could_be_guessed_stops_the_start() {
        var short31 = new AdminKey(Optional.of("x".repeat(AdminKey.SHORTEST - 1)), null, null, null, null, null);
        assertThatThrownBy(() -> short31.load(null)).isInstanceOf(IllegalStateException.class).hasMessageContaining("DOCKET_ADMIN_KEY");
    }
}
