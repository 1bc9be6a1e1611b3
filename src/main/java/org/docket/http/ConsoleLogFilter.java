package org.docket.http;

import io.quarkus.logging.LoggingFilter;
import java.time.Clock;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Leaves out what {@link ExpectedProblems} leaves out, and two lines in which the framework lists its parts at every start. Puts the ids of the request and its trace at the end of a line for people. Both
 * are in the nested context ({@code %x} of the format), because {@code %X} would show a name without a value outside a request.
 */
@LoggingFilter(name = "console")
public final class ConsoleLogFilter implements Filter {

    private static final Set<String> FRAMEWORK = Set.of("Profile%s %s activated. %s", "Installed features: [%s]");

    private final ExpectedProblems expected = new ExpectedProblems(Clock.systemUTC());
    private final boolean readByMachines;

    public ConsoleLogFilter(@ConfigProperty(name = "docket.log.json") boolean readByMachines) {
        this.readByMachines = readByMachines;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (FRAMEWORK.contains(line.getMessage()) || !expected.isLoggable(line)) {
            return false;
        }
        if (!readByMachines && line instanceof ExtLogRecord record) {
            record.setNdc(id(record, "requestId") + id(record, "traceId"));
        }
        return true;
    }

    private static String id(ExtLogRecord record, String key) {
        String id = record.getMdc(key);
        return id == null || id.isEmpty() ? "" : ' ' + key + '=' + id;
    }
}
