package org.docket.webhook;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many receivers are told something, take nothing, or have secrets that this process cannot open. A desk of which nobody wants to hear
 * is as ready as any.
 */
@Readiness
class CourierHealth implements HealthCheck {

    private final AgroalDataSource database;
    private final Courier courier;
    private final Vault vault;

    CourierHealth(AgroalDataSource database, Courier courier, Vault vault) {
        this.database = database;
        this.courier = courier;
        this.vault = vault;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhooks").up()
                .withData("underWay", courier.underWay())
                .withData("failing", failing())
                .withData("sealedElsewhere", sealedElsewhere())
                .build();
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        List.of("delivered", "failed", "dead").forEach(outcome -> metrics.timer("docket.webhooks.attempts", "outcome", outcome));
        Gauge.builder("docket.webhooks.under.way", courier, Courier::underWay).register(metrics);
        Gauge.builder("docket.webhooks.failing", this, CourierHealth::failing).register(metrics);
        Gauge.builder("docket.webhooks.waiting", this, CourierHealth::waiting).register(metrics);
        Gauge.builder("docket.webhooks.sealed.elsewhere", this, CourierHealth::sealedElsewhere).register(metrics);
    }

    long failing() {
        return count("select count(*) from webhooks where state = 'FAILING' or (state = 'ACTIVE' and failures > 0)");
    }

    long waiting() {
        return count("select count(*) from webhook_deliveries where state = 'WAITING'");
    }

    /** A replica with another key tells them nothing: all of them need the same. */
    long sealedElsewhere() {
        return count("select count(*) from webhooks where sealed_with <> '" + vault.name() + "'");
    }

    private long count(String sql) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql); var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("receivers cannot be counted", e);
        }
    }
}
