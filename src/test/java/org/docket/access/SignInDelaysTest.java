package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has to wait, and who does not, while somebody guesses the password of an account. */
@QuarkusTest
@Tag("postgresql")
class SignInDelaysTest {

    @Inject
    SignInDelays delays;

    @Inject
    SignInSettings settings;

    private final String account = UUID.randomUUID() + "@desk.example";
    private static int networks;

    private static String network() {
        int number = ++networks;
        return "198." + (18 + number / 65_536) + '.' + number / 256 % 256 + '.' + number % 256;
    }

    private Duration guess(String email, String address) {
        return QuarkusTransaction.requiringNew().call(() -> delays.attempt(email, address));
    }

    private void signIn(String address) {
        assertThat(guess(account, address)).isZero();
        delays.succeeded(account, address);
    }

    private void exhaust(String email, String address) {
        IntStream.range(0, settings.failures()).forEach(i -> guess(email, address));
        assertThat(guess(email, address)).isPositive();
    }

    @Test
    void guesses_in_one_network_do_not_keep_the_owner_out_of_another() {
        exhaust(account, network());
        signIn(network());
    }

    @Test
    void what_others_do_in_a_network_does_not_keep_out_an_account_that_signed_in_from_it() {
        String office = network();
        signIn(office);
        IntStream.range(0, settings.failures() + 1).forEach(i -> guess("colleague" + i + "@desk.example", office));
        assertThat(guess("stranger@desk.example", office)).isPositive();
        signIn(office);
    }

    @Test
    void many_networks_together_guess_no_more_than_an_hours_worth_and_the_owner_gets_in_from_one_that_is_known() {
        String home = network();
        signIn(home);
        IntStream.range(0, settings.failuresPerHour()).forEach(i -> assertThat(guess(account, network())).isZero());
        assertThat(guess(account, network())).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        signIn(home);
    }

    @Test
    void an_account_that_does_not_exist_is_limited_alike() {
        String nobody = UUID.randomUUID() + "@nowhere.example";
        exhaust(nobody, network());
        assertThat(guess(nobody, network())).isZero();
    }

    @Test
    void subscribers_are_told_apart_not_addresses() {
        assertThat(SignInDelays.network("2001:db8:1:2:3:4:5:6")).isEqualTo(SignInDelays.network("2001:db8:1:2::1")).isNotEqualTo(SignInDelays.network("2001:db8:1:3::1"));
        assertThat(SignInDelays.network("192.0.2.1")).isEqualTo(SignInDelays.network("::ffff:192.0.2.1")).isNotEqualTo(SignInDelays.network("192.0.2.2"));
        assertThat(SignInDelays.network("unknown")).isEqualTo("unknown");
    }

    @Test
    void eight_first_failures_at_once_are_eight_failures() throws Exception {
        String address = network();
        try (var together = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8).<java.util.concurrent.Callable<Duration>>mapToObj(i -> () -> guess(account, address)).toList();
            for (var waited : together.invokeAll(tasks)) {
                assertThat(waited.get()).isGreaterThanOrEqualTo(Duration.ZERO);
            }
        }
        assertThat(guess(account, address)).isPositive();
    }
}
