package org.docket.imports;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.docket.exports.CsvTable;
import org.docket.exports.DeskColumns;
import org.docket.exports.VerdictColumns;
import org.docket.http.InputError;

/**
 * A table with a claim a row (RFC 4180; semicolons and tabs too, as spreadsheets write them). Its columns are those of our exports; a row becomes the
 * record that an export of records would have of it, and is held against the same rules.
 */
final class TableEntries implements ImportEntries {

    private static final JsonMapper JSON = new JsonMapper();
    /** Columns and where a record has them. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("claim", "text"), Map.entry("text", "text"), Map.entry("language", "language"),
            Map.entry("claimant", "claimant"), Map.entry("respondent", "respondent"), Map.entry("madeOn", "madeOn"), Map.entry("appearances", "appearances"),
            Map.entry("externalId", "externalId"), Map.entry("id", "externalId"), Map.entry("topics", "topics"), Map.entry("note", "note"),
            Map.entry("summary", "summary"), Map.entry("rating", "rating"), Map.entry("ratingText", "ratingText"),
            Map.entry("reviewOn", "reviewOn"), Map.entry("articleUrl", "url"), Map.entry("articleHeadline", "headline"),
            Map.entry("articleAuthors", "authors"));
    private static final Set<String> OF_CLAIM = Set.of("text", "language", "claimant", "respondent", "madeOn", "appearances");
    private static final Set<String> OF_ARTICLE = Set.of("url", "headline", "authors");
    private static final Set<String> LISTS = Set.of("appearances", "topics", "authors");
    private static final Set<String> NAMED = Set.of("claimant", "respondent");
    private static final Set<String> OF_EXPORTS = Stream.concat(DeskColumns.ALL.stream().map(CsvTable.Column::name), VerdictColumns.ALL.stream().map(CsvTable.Column::name))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_HEAD = 10_000;

    private final CaseDraftMapper caseDraftMapper;
    private final int longest;
    private final String language;
    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private long place;
    private long bytes;
    /** Null while rows can be read. */
    private Broken broken;

    /**
     * @param language of claims whose row tells none; null for none
     * @param skipped how many rows were worked through before
     */
    TableEntries(Path body, CaseDraftMapper caseDraftMapper, int longest, String language, long skipped) throws IOException {
        this.caseDraftMapper = caseDraftMapper;
        this.longest = longest;
        this.language = language;
        try {
            var text = new BufferedReader(Files.newBufferedReader(body, StandardCharsets.UTF_8), 2 * LONGEST_HEAD);
            reader = new BoundedReader(text, longest);
            parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true)
                    .setAllowMissingColumnNames(false).get().parse(reader);
            rows = parser.iterator();
        } catch (IllegalArgumentException | IOException e) {
            throw new Broken(1, "The body is no table in UTF-8 whose first line names its columns, each once.");
        }
        checkColumns();
        for (place = 0; place < skipped && next().isPresent();) {
            // Worked through before.
        }
    }

    /** Counts what is read of one row: a quote that is never closed makes no row that memory could not hold. */
    private static final class BoundedReader extends FilterReader {

        private final int longest;
        private long read;

        private BoundedReader(Reader in, int longest) {
            super(in);
            this.longest = longest;
        }

        private void begin() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > 2L * longest) {
                throw new IOException("a row has at most " + longest + " characters");
            }
        }
    }

    /** What stands most often in the first line, of a comma, a semicolon and a tab. A mark of the byte order is passed over. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEAD);
        char[] head = new char[LONGEST_HEAD - 1];
        int length = text.read(head);
        text.reset();
        String first = length <= 0 ? "" : new String(head, 0, length).lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t').max((one, other) -> Long.compare(count(first, one), count(first, other))).filter(most -> count(first, most) > 0).orElse(',');
    }

    private static long count(String line, char sought) {
        return line.chars().filter(each -> each == sought).count();
    }

    private void checkColumns() throws Broken {
        List<String> names = parser.getHeaderNames();
        Optional<String> unknown = names.stream().filter(name -> !COLUMNS.containsKey(name) && !OF_EXPORTS.contains(name)).findFirst();
        if (unknown.isPresent()) {
            throw new Broken(1, "No record has a column " + unknown.get() + ". Columns: " + String.join(", ", COLUMNS.keySet().stream().sorted().toList()) + '.');
        }
        if (names.stream().noneMatch(name -> "text".equals(COLUMNS.get(name)))) {
            throw new Broken(1, "The first line names the columns; one of them is claim or text.");
        }
    }

    @Override
    public Optional<ImportEntry> next() throws IOException {
        if (broken != null) {
            throw broken;
        }
        try {
            reader.begin();
            return rows.hasNext() ? Optional.of(entry(rows.next())) : Optional.empty();
        } catch (UncheckedIOException | NoSuchElementException | IllegalStateException e) {
            broken = new Broken(parser.getCurrentLineNumber(), "The body is no table from line " + parser.getCurrentLineNumber() + " on.");
            throw broken;
        }
    }

    @Override
    public Optional<ImportEntry> unread(List<InputError> errors) {
        long line = parser.getCurrentLineNumber();
        return Optional.of(ImportEntry.refused(place, bytes, line, ImportCount.CLAIMS_REFUSED, errors));
    }

    private ImportEntry entry(CSVRecord row) throws IOException {
        place++;
        long line = parser.getCurrentLineNumber();
        bytes = row.getCharacterPosition();
        var mended = new ImportTally();
        try {
            byte[] record = JSON.writeValueAsBytes(record(row, mended));
            if (record.length > longest) {
                return ImportEntry.refused(place, bytes, line, ImportCount.CLAIMS_REFUSED, List.of(new InputError("", "line-too-long", "A record has at most " + longest + " bytes.")));
            }
            return new ImportEntry(place, bytes, line, caseDraftMapper.draft(caseDraftMapper.read(record, 0, record.length)).ofTable(), mended, ImportCount.CLAIMS_REFUSED, List.of());
        } catch (HttpProblem problem) {
            return ImportEntry.refused(place, bytes, line, ImportCount.CLAIMS_REFUSED, ImportRefusals.errors(problem));
        }
    }

    private ObjectNode record(CSVRecord row, ImportTally mended) {
        ObjectNode record = JSON.createObjectNode().put("type", "case");
        ObjectNode claim = record.putObject("claim");
        var left = new HashSet<String>();
        row.toMap().forEach((column, cell) -> {
            String name = COLUMNS.get(column);
            if (name == null) {
                left.add(column);
            } else if (!cell.isBlank()) {
                put(OF_CLAIM.contains(name) ? claim : OF_ARTICLE.contains(name) ? record.withObjectProperty("article") : record, name, CsvTable.plain(cell));
            }
        });
        if (!left.isEmpty()) {
            mended.add(ImportRepair.COLUMN_LEFT_OUT);
        }
        if (!claim.has("language") && language != null) {
            mended.add(ImportRepair.LANGUAGE_ASSUMED);
            claim.put("language", language);
        }
        return record;
    }

    private static void put(ObjectNode into, String name, String cell) {
        if (LISTS.contains(name)) {
            ArrayNode list = into.putArray(name);
            Stream.of(cell.split(";\\s+|\\n")).map(String::strip).filter(part -> !part.isEmpty()).forEach(list::add);
        } else if (NAMED.contains(name)) {
            into.putObject(name).put("name", cell).put("kind", "OTHER");
        } else {
            into.put(name, cell);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
