package org.docket.access;

import java.util.Locale;
import java.util.function.ToIntFunction;

/** Whose requests are counted together. */
enum Policy {
    KEY(Limits::key), READER(Limits::reader), ADDRESS(Limits::address), REFUSED(Limits::refused);

    private final ToIntFunction<Limits> perMinute;
    private final String text = name().toLowerCase(Locale.ROOT);

    Policy(ToIntFunction<Limits> perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute(Limits limits) {
        return perMinute.applyAsInt(limits);
    }

    /** As the headers name it. */
    String text() {
        return text;
    }
}
