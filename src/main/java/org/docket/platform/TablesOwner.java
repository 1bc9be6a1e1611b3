package org.docket.platform;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Who changes the tables when a new version starts: a role of its own where one is named, on a session of its own, so that the server's
 * role owns nothing and cannot rewrite the log.
 */
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
@Singleton
class TablesOwner implements FlywayConfigurationCustomizer {

    private final String url;
    private final Optional<String> owner;
    private final Optional<String> password;

    TablesOwner(@ConfigProperty(name = "docket.db-direct-url") String url, @ConfigProperty(name = "docket.db-owner") Optional<String> owner,
            @ConfigProperty(name = "docket.db-owner-password") Optional<String> password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration tables) {
        owner.ifPresent(name -> tables.dataSource(url, name, password.orElse(null)));
    }
}
