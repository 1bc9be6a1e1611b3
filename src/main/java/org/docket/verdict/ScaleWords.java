package org.docket.verdict;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.platform.LanguageTag;

/** The words of {@link ReviewScale} in languages that claims are in, from {@code scale/*.properties}; English where there are none. */
final class ScaleWords {

    static final List<String> LANGUAGES = List.of("ar", "de", "es", "fr", "pt");

    private static final Map<String, Properties> BY_LANGUAGE = LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), ScaleWords::read));

    private ScaleWords() {}

    /** @param language a BCP 47 tag, whose region and script make no difference */
    static String of(ReviewScale row, String language) {
        Properties words = BY_LANGUAGE.get(LanguageTag.primary(language));
        return words == null ? row.word() : words.getProperty(row.name());
    }

    static Properties read(String language) {
        var words = new Properties();
        try (var file = new InputStreamReader(ScaleWords.class.getResourceAsStream("/scale/" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
