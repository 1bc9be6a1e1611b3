package org.docket.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Logs the version of the schema in one line at every start; Flyway itself logs warnings and errors only. */
@Singleton
class MigrationLog implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration tables) {
        tables.callbacks(Stream.concat(Stream.of(tables.getCallbacks()), Stream.of(new AfterMigrate())).toArray(Callback[]::new));
    }

    private static void log(MigrateResult result) {
        Log.infof("schema at version %s, %d migrations applied",
                result.migrationsExecuted > 0 ? result.targetSchemaVersion : result.initialSchemaVersion, result.migrationsExecuted);
    }

    private static final class AfterMigrate implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE_OPERATION_FINISH;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            if (context.getOperationResult() instanceof MigrateResult result) {
                log(result);
            }
        }

        @Override
        public String getCallbackName() {
            return MigrationLog.class.getSimpleName();
        }
    }
}
