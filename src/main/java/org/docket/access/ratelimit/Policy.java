package org.docket.access.ratelimit;

import java.util.Locale;
import java.util.function.ToIntFunction;
import org.docket.http.PublicPaths;

/** Whose requests are counted together. */
enum Policy {
    KEY(Limits::key), READER(Limits::reader), ADDRESS(Limits::address), PICTURES(Limits::pictures), ASKING(Limits::asking), EXPORTS(Limits::exports),
    OPERATIONS(Limits::operations), REFUSED(Limits::refused);

    private final ToIntFunction<Limits> perMinute;
    private final String text = name().toLowerCase(Locale.ROOT);

    Policy(ToIntFunction<Limits> perMinute) {
        this.perMinute = perMinute;
    }

    /** Of those who show no key. */
    static Policy ofReaders(String path) {
        if (PublicPaths.takesAsks(path)) {
            return ASKING;
        }
        if (PublicPaths.takesAll(path)) {
            return EXPORTS;
        }
        if (PublicPaths.asksElsewhere(path)) {
            return PICTURES;
        }
        if (PublicPaths.isOperations(path)) {
            return OPERATIONS;
        }
        boolean desk = PublicPaths.isDesk(path) || PublicPaths.isApi(path) && !PublicPaths.isPublic(path);
        return desk ? ADDRESS : READER;
    }

    int perMinute(Limits limits) {
        return perMinute.applyAsInt(limits);
    }

    /** As the headers name it. */
    String text() {
        return text;
    }
}
