package org.docket.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a vocabulary, of which everything is checked before it is used: a start ends at the first thing that is wrong. */
final class RatingFileReader {

    private static final String BUILT_IN = "/ratings/ratings.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private RatingFileReader() {}

    static RatingVocabulary builtIn() {
        try (InputStream file = RatingFileReader.class.getResourceAsStream(BUILT_IN)) {
            return read("the built-in vocabulary", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RatingVocabulary of(Path file) {
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RatingFileException("DOCKET_RATINGS: the file %s cannot be read (%s).".formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    /** @throws RatingFileException that says what is wrong with it */
    static RatingVocabulary read(String name, byte[] bytes) {
        try {
            return new RatingFileCheck(name).vocabulary(JSON.readValue(bytes, RatingFile.class));
        } catch (JsonProcessingException e) {
            throw new RatingFileException("DOCKET_RATINGS: %s is not a vocabulary: %s".formatted(name, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
