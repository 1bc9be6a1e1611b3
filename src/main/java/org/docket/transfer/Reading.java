package org.docket.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens bodies in the form that they have. */
@ApplicationScoped
class Reading {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 500;

    /** How many tokens of a body are looked at before it is taken to be a ClaimReview. */
    private static final int LOOKED_AT = 200;

    private final Drafting drafting;
    private final OutsideReviews reviews;
    private final int longest;
    private final JsonFactory factory;

    Reading(Drafting drafting, OutsideReviews reviews, ImportSettings settings) {
        this.drafting = drafting;
        this.reviews = reviews;
        longest = (int) Math.min(Integer.MAX_VALUE / 2, settings.largestRecord().asLongValue());
        factory = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME).maxStringLength(longest).build()).build();
    }

    /** From where {@code row} stands. */
    Entries of(Path body, Import row) throws IOException {
        return row.format == ImportFormat.RECORDS
                ? new LineEntries(body, drafting, longest, row.place, row.line)
                : new DocumentEntries(factory.createParser(Files.newInputStream(body)), reviews, drafting, row.language, longest, row.place);
    }

    /** What the beginning of a body looks like: the first names decide. */
    ImportFormat guess(Path body) throws IOException {
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
