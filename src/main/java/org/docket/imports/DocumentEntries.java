package org.docket.imports;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.docket.http.InputError;

/**
 * Reviews in JSON documents: a feed, a graph, a list, one alone, or answers of a search, one document after the other. What is read at a time
 * is one member of a list.
 */
final class DocumentEntries implements ImportEntries {

    private static final Set<String> LISTS = Set.of("claims", "dataFeedElement", "@graph", "itemListElement");
    private static final JsonMapper TREES = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final JsonParser parser;
    private final ForeignReviewReader reviews;
    private final CaseDraftMapper caseDraftMapper;
    private final String language;
    private final JsonLdGraph graph;
    private final long longest;
    private final long skipped;
    private final Queue<ForeignReviewReader.Understood> waiting = new ArrayDeque<>();
    private long place;
    private long line;
    private Level level = Level.DOCUMENT;
    private Level around = Level.DOCUMENT;
    private ObjectNode members;
    private boolean listed;
    private boolean graphed;

    /** Where the parser is. */
    private enum Level {
        DOCUMENT, MEMBERS, LIST
    }

    /**
     * @param language of claims that tell none; null for none
     * @param graph what things of the body may refer to
     * @param skipped how many entries were worked through before
     */
    DocumentEntries(JsonParser parser, ForeignReviewReader reviews, CaseDraftMapper caseDraftMapper, String language, JsonLdGraph graph, long longest, long skipped) {
        this.parser = parser;
        this.reviews = reviews;
        this.caseDraftMapper = caseDraftMapper;
        this.language = language;
        this.graph = graph;
        this.longest = longest;
        this.skipped = skipped;
    }

    @Override
    public Optional<ImportEntry> next() throws IOException {
        while (true) {
            while (waiting.isEmpty()) {
                Optional<JsonNode> item = item();
                if (item.isEmpty()) {
                    return Optional.empty();
                }
                waiting.addAll(item.get().isMissingNode() ? List.of(ForeignReviewReader.Understood.refused("", "line-too-long",
                        "A record has at most " + longest + " bytes, and no name twice.")) : reviews.of(item.get(), new ForeignReviewReader.Around(hasContext(), language, graph, graphed)));
            }
            ForeignReviewReader.Understood understood = waiting.poll();
            if (place + 1 > skipped) {
                ImportEntry entry = entry(understood, place + 1);
                place++;
                return Optional.of(entry);
            }
            place++;
        }
    }

    @Override
    public Optional<ImportEntry> unread(List<InputError> errors) {
        return ++place > skipped
                ? Optional.of(ImportEntry.refused(place, parser.currentLocation().getByteOffset(), line, ImportCount.CLAIMS_REFUSED, errors))
                : Optional.empty();
    }

    private ImportEntry entry(ForeignReviewReader.Understood understood, long at) {
        long bytes = parser.currentLocation().getByteOffset();
        List<InputError> errors = understood.errors();
        if (errors.isEmpty()) {
            if (understood.line() == null) {
                return new ImportEntry(at, bytes, line, null, understood.mended(), ImportCount.CLAIMS_REFUSED, List.of());
            }
            try {
                return new ImportEntry(at, bytes, line, caseDraftMapper.draft(understood.line()), understood.mended(), ImportCount.CLAIMS_REFUSED, List.of());
            } catch (HttpProblem problem) {
                errors = ImportRefusals.errors(problem);
            }
        }
        return ImportEntry.refused(at, bytes, line, ImportCount.CLAIMS_REFUSED, errors);
    }

    /** Adds everything that the body names to {@code graph}, as far as there is room; what is broken is found when it is read again. */
    void index() throws IOException {
        try {
            for (Optional<JsonNode> item = item(); item.isPresent() && graph.hasRoom(); item = item()) {
                graph.add(item.get());
            }
        } catch (Broken e) {
            // Told when the entries are read.
        }
    }

    private boolean hasContext() {
        return members != null && members.has("@context");
    }

    /** The next thing that may be a review; a missing node for one that is too large, or has a name twice. */
    private Optional<JsonNode> item() throws IOException {
        try {
            while (true) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    requireEnd();
                    return Optional.empty();
                }
                Optional<JsonNode> found = switch (level) {
                    case DOCUMENT -> document(token);
                    case LIST -> member(token);
                    case MEMBERS -> field(token);
                };
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw new Broken(at, "The body is not JSON from line " + at + " on.");
        }
    }

    private void requireEnd() throws JsonParseException {
        if (level != Level.DOCUMENT) {
            throw new JsonParseException(parser, "ends too soon");
        }
    }

    private Optional<JsonNode> document(JsonToken token) throws IOException {
        switch (token) {
            case START_ARRAY -> enter(Level.LIST, Level.DOCUMENT);
            case START_OBJECT -> {
                here();
                members = TREES.createObjectNode();
                listed = false;
                graphed = false;
                level = Level.MEMBERS;
            }
            default -> {
                return Optional.of(read());
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> member(JsonToken token) throws IOException {
        if (token == JsonToken.END_ARRAY) {
            level = around;
            return Optional.empty();
        }
        return Optional.of(read());
    }

    /** A member of a document: a list of reviews, or something about them. */
    private Optional<JsonNode> field(JsonToken token) throws IOException {
        if (token == JsonToken.END_OBJECT) {
            level = Level.DOCUMENT;
            return listed ? Optional.empty() : Optional.of(members);
        }
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (LISTS.contains(name) && value == JsonToken.START_ARRAY) {
            listed = true;
            graphed = name.equals("@graph");
            enter(Level.LIST, Level.MEMBERS);
        } else if (LISTS.contains(name) && value == JsonToken.START_OBJECT) {
            listed = true;
            return Optional.of(read());
        } else {
            members.set(name, read());
        }
        return Optional.empty();
    }

    private void enter(Level inside, Level outside) {
        level = inside;
        around = outside;
    }

    private void here() {
        line = parser.currentTokenLocation().getLineNr();
    }

    /** The value that begins here, passed over where it is too large to keep. */
    private JsonNode read() throws IOException {
        if (level == Level.LIST || level == Level.DOCUMENT) {
            here();
        }
        long from = parser.currentLocation().getByteOffset();
        var kept = new TokenBuffer(parser);
        boolean fits = true;
        int depth = 0;
        do {
            fits = fits && parser.currentLocation().getByteOffset() - from <= longest;
            if (fits) {
                kept.copyCurrentEvent(parser);
            }
            depth += parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
        if (depth > 0) {
            throw new JsonParseException(parser, "ends too soon");
        }
        return fits ? tree(kept) : TREES.missingNode();
    }

    private static JsonNode tree(TokenBuffer kept) throws IOException {
        try (JsonParser again = kept.asParser()) {
            return TREES.readTree(again);
        } catch (MismatchedInputException e) {
            return TREES.missingNode();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
