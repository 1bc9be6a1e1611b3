package org.docket.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.casework.ClaimKey;
import org.docket.platform.LanguageTag;
import org.docket.rules.Stance;

/**
 * What labels of others come to, by language: only what is written down, word for word. A label that no list has is unmapped; what a newsroom
 * means by "misleading" or "half true" is for people to read.
 */
@Singleton
class RatingLabels {

    private static final String KNOWN = "/imports/labels.json";

    private final Map<String, Stance> stances = new HashMap<>();

    @Inject
    RatingLabels(ImportSettings settings) throws IOException {
        this(settings.labels());
    }

    private RatingLabels(Optional<String> more) throws IOException {
        try (InputStream known = RatingLabels.class.getResourceAsStream(KNOWN)) {
            add(known);
        }
        if (more.isPresent()) {
            try (InputStream own = Files.newInputStream(Path.of(more.get()))) {
                add(own);
            }
        }
    }

    /** Those that the program knows. */
    static RatingLabels known() throws IOException {
        return new RatingLabels(Optional.empty());
    }

    /** Empty for a label that is not mapped. */
    Optional<Stance> stance(String language, String label) {
        return language == null || label == null ? Optional.empty() : Optional.ofNullable(stances.get(key(language, label)));
    }

    private void add(InputStream file) throws IOException {
        Map<String, Map<Stance, List<String>>> lists = new JsonMapper().readValue(file, new TypeReference<>() { });
        lists.forEach((language, byStance) -> byStance.forEach((stance, labels) ->
                labels.forEach(label -> stances.put(key(language, label), stance))));
    }

    private static String key(String language, String label) {
        return LanguageTag.primary(language) + '\n' + ClaimKey.plainWords(label);
    }
}
