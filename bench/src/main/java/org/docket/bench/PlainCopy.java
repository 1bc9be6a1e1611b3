package org.docket.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows that an import wrote, written again into an empty database of the same tables and indexes, in batches and transactions of the
 * same size: what any program would need that does nothing else. Reading them is not counted.
 */
final class PlainCopy {

    /** Of one transaction. */
    private static final int CASES = 500;
    private static final List<String> BY_CASE = List.of("case_topics", "evidence");

    private PlainCopy() {}

    record Copied(long rows, Duration took) {

        double perSecond() {
            return rows * 1e9 / took.toNanos();
        }
    }

    /** @param data the folder of a program that was stopped */
    static Copied of(Path data) throws Exception {
        try (Connection from = open(data.resolve("docket")); Connection to = open(data.resolve("copy"))) {
            try (var script = from.createStatement(); var empty = to.createStatement()) {
                script.execute("script nodata nopasswords nosettings to '" + data.resolve("schema.sql") + "'");
                empty.execute("runscript from '" + data.resolve("schema.sql") + "'");
            }
            to.setAutoCommit(false);
            for (String once : List.of("source_graph", "log_head", "import_turn")) {
                write(to, once, read(from, once, "true"), "");
            }
            to.commit();
            return copied(from, to);
        }
    }

    private static Copied copied(Connection from, Connection to) throws SQLException {
        long rows = 0;
        long nanos = 0;
        List<Map<String, Object>> sources = read(from, "sources", "true order by created_at, id");
        for (int i = 0; i < sources.size(); i += CASES) {
            List<Map<String, Object>> part = sources.subList(i, Math.min(sources.size(), i + CASES));
            List<Map<String, Object>> told = read(from, "events", "source_id in (" + ids(part) + ") order by ticket");
            long begun = System.nanoTime();
            rows += write(to, "sources", part, "") + events(to, told);
            to.commit();
            nanos += System.nanoTime() - begun;
        }
        long last = 0;
        List<Map<String, Object>> cases = read(from, "cases", "number > " + last + " order by number limit " + CASES);
        while (!cases.isEmpty()) {
            var of = new LinkedHashMap<String, List<Map<String, Object>>>();
            for (String table : BY_CASE) {
                of.put(table, read(from, table, "case_id in (" + ids(cases) + ")"));
            }
            List<Map<String, Object>> derived = read(from, "evidence_derivations", "evidence_id in (" + ids(of.get("evidence")) + ")");
            List<Map<String, Object>> told = read(from, "events", "case_id in (" + ids(cases) + ") order by ticket");
            long begun = System.nanoTime();
            rows += write(to, "cases", cases, "overriding system value");
            for (var table : of.entrySet()) {
                rows += write(to, table.getKey(), table.getValue(), "");
            }
            rows += write(to, "evidence_derivations", derived, "") + events(to, told);
            to.commit();
            nanos += System.nanoTime() - begun;
            last = ((Number) cases.getLast().get("NUMBER")).longValue();
            cases = read(from, "cases", "number > " + last + " order by number limit " + CASES);
        }
        return new Copied(rows, Duration.ofNanos(nanos));
    }

    private static long events(Connection to, List<Map<String, Object>> told) throws SQLException {
        List<Map<String, Object>> pending = told.stream().map(row -> Map.of("TICKET", row.get("TICKET"))).toList();
        return write(to, "events", told, "overriding system value") + write(to, "pending", pending, "");
    }

    /** The database in a folder whose program was stopped. */
    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "", "");
    }

    private static String ids(List<Map<String, Object>> rows) {
        return rows.isEmpty() ? "null" : rows.stream().map(row -> "'" + row.get("ID") + "'").collect(Collectors.joining(","));
    }

    private static List<Map<String, Object>> read(Connection from, String table, String where) throws SQLException {
        try (var select = from.createStatement(); ResultSet rows = select.executeQuery("select * from " + table + " where " + where)) {
            var found = new ArrayList<Map<String, Object>>();
            var columns = rows.getMetaData();
            while (rows.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), rows.getObject(i));
                }
                found.add(row);
            }
            return found;
        }
    }

    private static long write(Connection to, String table, List<Map<String, Object>> rows, String overriding) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        String sql = "insert into %s (%s) %s values (%s)".formatted(table, String.join(",", columns), overriding,
                String.join(",", Collections.nCopies(columns.size(), "?")));
        try (var insert = to.prepareStatement(sql)) {
            for (Map<String, Object> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.get(columns.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return rows.size();
    }
}
