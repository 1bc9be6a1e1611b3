package org.docket.search;

import java.util.ArrayList;
import java.util.List;

/** Rows of columns between tabs; a column that begins with a quote may hold tabs, line ends and doubled quotes. */
final class Tsv {

    private final String text;
    private int at;

    private Tsv(String text) {
        this.text = text;
    }

    static List<String[]> rows(String text) {
        var tsv = new Tsv(text);
        var rows = new ArrayList<String[]>();
        while (tsv.at < text.length()) {
            rows.add(tsv.row());
        }
        return rows;
    }

    private String[] row() {
        var columns = new ArrayList<String>();
        boolean more = true;
        while (more) {
            columns.add(text.startsWith("\"", at) ? quoted() : plain());
            more = text.startsWith("\t", at);
            at++;
        }
        return columns.toArray(String[]::new);
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at).stripTrailing();
    }

    private String quoted() {
        var column = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            column.append(text.charAt(at));
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        at++;
        return column + plain();
    }
}
