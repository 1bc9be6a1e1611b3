package org.docket.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of everything there was. */
final class ImportTally {

    private final Map<ImportCount, Long> counts = new EnumMap<>(ImportCount.class);
    private final Map<ImportRepair, Long> mended = new EnumMap<>(ImportRepair.class);

    /** @param text as {@link #text} wrote it */
    static ImportTally parse(String text) {
        var tally = new ImportTally();
        Arrays.stream(text.split(",")).filter(part -> !part.isEmpty()).map(part -> part.split("=")).forEach(part -> {
            if (part[0].startsWith("~")) {
                tally.mended.put(ImportRepair.valueOf(part[0].substring(1)), Long.valueOf(part[1]));
            } else {
                tally.counts.put(ImportCount.valueOf(part[0]), Long.valueOf(part[1]));
            }
        });
        return tally;
    }

    ImportTally add(ImportCount count, long more) {
        if (more != 0) {
            counts.merge(count, more, Long::sum);
        }
        return this;
    }

    ImportTally add(ImportRepair rule) {
        mended.merge(rule, 1L, Long::sum);
        return this;
    }

    ImportTally addAll(ImportTally other) {
        other.counts.forEach(this::add);
        other.mended.forEach((rule, more) -> mended.merge(rule, more, Long::sum));
        return this;
    }

    long of(ImportCount count) {
        return counts.getOrDefault(count, 0L);
    }

    /** The rules that mended something, in the order of their table. */
    List<Map.Entry<ImportRepair, Long>> mended() {
        return List.copyOf(mended.entrySet());
    }

    String text() {
        return Stream.concat(counts.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
                mended.entrySet().stream().map(entry -> "~" + entry.getKey() + "=" + entry.getValue())).collect(Collectors.joining(","));
    }
}
