package org.docket.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Opens bodies in the form that they have. */
@ApplicationScoped
class ImportReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 500;

    /** How many tokens of a body are looked at before it is taken to be a ClaimReview. */
    private static final int LOOKED_AT = 200;

    private static final long SHORT = 8 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 1 << 12;
    private static final byte[] GRAPH = "\"@graph\"".getBytes(StandardCharsets.UTF_8);

    private final CaseDraftMapper caseDraftMapper;
    private final ForeignReviewReader reviews;
    private final int longest;
    private final JsonFactory factory;

    ImportReader(CaseDraftMapper caseDraftMapper, ForeignReviewReader reviews, ImportSettings settings) {
        this.caseDraftMapper = caseDraftMapper;
        this.reviews = reviews;
        longest = (int) Math.min(Integer.MAX_VALUE / 2, settings.largestRecord().asLongValue());
        factory = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME).maxStringLength(longest).build()).build();
    }

    /** From where {@code row} stands. */
    ImportEntries of(Path body, Import row) throws IOException {
        return switch (row.format) {
            case RECORDS -> new LineEntries(body, caseDraftMapper, longest, row.place, row.line);
            case CSV -> new TableEntries(body, caseDraftMapper, longest, row.language, row.place);
            case CLAIM_REVIEWS -> documents(body, row, graph(body));
            case CLAIMS_SEARCH -> documents(body, row, new JsonLdGraph());
        };
    }

    private DocumentEntries documents(Path body, Import row, JsonLdGraph graph) throws IOException {
        return new DocumentEntries(factory.createParser(Files.newInputStream(body)), reviews, caseDraftMapper, row.language, graph, longest, row.place);
    }

    /** What reviews may refer to: of a long body only where it is a graph, because all of it is read once more for that. */
    private JsonLdGraph graph(Path body) throws IOException {
        var graph = new JsonLdGraph();
        if (Files.size(body) <= SHORT || holds(body, GRAPH)) {
            try (var all = new DocumentEntries(factory.createParser(Files.newInputStream(body)), reviews, caseDraftMapper, null, graph, longest, 0)) {
                all.index();
            }
        }
        return graph;
    }

    /** Whether the first line names columns, of which one is the claim. */
    private static boolean isTable(Path body) throws IOException {
        try (var in = Files.newInputStream(body)) {
            String first = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).lines().findFirst().orElse("");
            return !first.isEmpty() && "{[".indexOf(first.strip().isEmpty() ? '{' : first.strip().charAt(0)) < 0
                    && Stream.of(first.split("[,;\\t]")).map(name -> name.replaceAll("[\\s\"\uFEFF]", "")).anyMatch(name -> name.equals("claim") || name.equals("text"));
        }
    }

    private static boolean holds(Path body, byte[] sought) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(body), BUFFER)) {
            int matched = 0;
            for (int next = in.read(); next >= 0 && matched < sought.length; next = in.read()) {
                matched = next == sought[matched] ? matched + 1 : next == sought[0] ? 1 : 0;
            }
            return matched == sought.length;
        }
    }

    /** What the beginning of a body looks like: the first names decide. */
    ImportFormat guess(Path body) throws IOException {
        if (isTable(body)) {
            return ImportFormat.CSV;
        }
        try (JsonParser parser = factory.createParser(Files.newInputStream(body))) {
            for (int i = 0; i < LOOKED_AT && parser.nextToken() != null; i++) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    switch (parser.currentName()) {
                        case "type", "externalId", "evidence" -> {
                            return ImportFormat.RECORDS;
                        }
                        case "claims", "claimReview", "claimDate" -> {
                            return ImportFormat.CLAIMS_SEARCH;
                        }
                        case "@type", "@context", "@graph", "@id", "dataFeedElement", "claimReviewed", "reviewRating", "itemReviewed" -> {
                            return ImportFormat.CLAIM_REVIEWS;
                        }
                        default -> { }
                    }
                }
            }
        } catch (IOException e) {
            return ImportFormat.RECORDS;
        }
        return ImportFormat.RECORDS;
    }
}
