package org.docket.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as RFC 4180 writes it, in UTF-8, the names of its columns first. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, "CSV Injection").
 */
public final class CsvTable<T> {

    /** What formulas begin with, the wide forms too that some programs take for the same. */
    private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CSVPrinter printer;
    private final List<Column<T>> columns;

    CsvTable(OutputStream out, List<Column<T>> columns) throws IOException {
        this.printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        this.columns = columns;
        printer.printRecord(columns.stream().map(Column::name));
    }

    /** @param cell of what is told; null for an empty one */
    public record Column<T>(String name, Function<T, Object> cell) {}

    void add(T told) throws IOException {
        for (Column<T> column : columns) {
            printer.print(safe(column.cell().apply(told)));
        }
        printer.println();
    }

    void end() throws IOException {
        printer.flush();
    }

    static String safe(Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What {@link #safe} was made of. */
    public static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULAS.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }
}
