package org.docket.exports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.exports.DeskExport.Taker;
import org.docket.exports.DeskRecord.SourceRecord;
import org.docket.platform.Ids;

/**
 * The sources of a desk, whoever controls others before those: first all that nobody controls, then those under them, and so on down,
 * each level in the order in which they were made.
 */
final class ExportedSourceReader {

    private static final int BATCH = 200;
    private static final String SELECT = "select s.id, " + ExportQuery.name("s") + ", s.name, s.kind, s.reliability, case when c.id is null then null else "
            + ExportQuery.name("c") + " end, s.protected_identity, s.protection_reason from sources s left join sources c on c.id = s.controlled_by where ";
    private static final String FREE = SELECT + "s.controlled_by is null and s.id > ? order by s.id limit " + BATCH;
    private static final String NAMED = SELECT + "s.id in (%s) order by s.id";

    private final Connection connection;
    private final Identities identities;

    ExportedSourceReader(Connection connection, Identities identities) {
        this.connection = connection;
        this.identities = identities;
    }

    /** Says who a protected source is, whoever may know; empty for whoever may not. */
    interface Identities {

        Optional<String> of(UUID source);
    }

    private record Found(UUID id, SourceRecord told) {}

    /** How many there were. */
    long each(Taker<? super SourceRecord> taker) throws IOException, SQLException {
        long told = free(taker);
        for (List<UUID> level : levels()) {
            for (int from = 0; from < level.size(); from += BATCH) {
                told += take(ExportQuery.in(connection, NAMED, level.subList(from, Math.min(level.size(), from + BATCH)), this::found), taker);
            }
        }
        return told;
    }

    private long free(Taker<? super SourceRecord> taker) throws IOException, SQLException {
        long told = 0;
        List<Found> batch = List.of(new Found(Ids.FIRST, null));
        do {
            batch = ExportQuery.read(connection, FREE, List.of(batch.getLast().id()), this::found);
            told += take(batch, taker);
        } while (batch.size() == BATCH);
        return told;
    }

    private static long take(List<Found> batch, Taker<? super SourceRecord> taker) throws IOException {
        for (Found found : batch) {
            taker.take(found.told());
        }
        return batch.size();
    }

    /** The ids of those that somebody controls, who are few: all that is kept in mind of a desk. */
    private List<List<UUID>> levels() throws SQLException {
        var below = new HashMap<UUID, List<UUID>>();
        var controlled = new HashMap<UUID, UUID>();
        ExportQuery.read(connection, "select id, controlled_by from sources where controlled_by is not null", List.of(),
                row -> controlled.put(ExportQuery.id(row, 1), ExportQuery.id(row, 2)));
        controlled.forEach((id, controller) -> below.computeIfAbsent(controller, first -> new ArrayList<>()).add(id));
        var levels = new ArrayList<List<UUID>>();
        List<UUID> level = below.keySet().stream().filter(id -> !controlled.containsKey(id)).toList();
        while (!level.isEmpty()) {
            level = under(level, below);
            levels.add(level);
        }
        return levels;
    }

    private static List<UUID> under(List<UUID> level, Map<UUID, List<UUID>> below) {
        return level.stream().flatMap(id -> below.getOrDefault(id, List.of()).stream()).sorted().toList();
    }

    private Found found(ResultSet row) throws SQLException {
        UUID id = ExportQuery.id(row, 1);
        boolean hidden = row.getBoolean(7);
        String name = hidden ? identities.of(id).orElse(row.getString(3)) : row.getString(3);
        return new Found(id, new SourceRecord(row.getString(2), name, row.getString(4), row.getString(5), row.getString(6), hidden ? true : null,
                row.getString(8)));
    }
}
