package org.docket.http;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import org.docket.platform.DataDirectory;

/**
 * Settings whose value follows from another one: the data folder is absolute, headers of proxies are read only if proxies are
 * named, and the management interface listens only where it has a port.
 * It is called between the interceptor of profiles ({@code LIBRARY + 200}) and the one that expands expressions ({@code LIBRARY + 300}), which
 * asks it for each part.
 */
@Priority(Priorities.LIBRARY + 250)
public final class DerivedSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1;

    private static final String PROXIES = "docket.trusted-proxies";
    private static final String MANAGEMENT = "quarkus.management.host-enabled";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return switch (name) {
            case DataDirectory.PROPERTY -> isSet(value) ? value.withValue(DataDirectory.ofSetting(value.getValue())) : value;
            case MANAGEMENT -> value.withValue(String.valueOf(isSet(context.proceed(ManagementPort.PROPERTY))));
            case FORWARDING -> isSet(context.proceed(PROXIES)) ? value.withValue(Boolean.TRUE.toString()) : value;
            default -> value;
        };
    }

    private static boolean isSet(ConfigValue value) {
        return value != null && value.getValue() != null && !value.getValue().isBlank();
    }
}
