package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.SignInSettings;
import org.docket.access.ratelimit.Limits;
import org.docket.broadcast.BroadcastSettings;
import org.docket.capture.CaptureSettings;
import org.docket.capture.LinkSettings;
import org.docket.casework.Desk;
import org.docket.custody.TimeStampSettings;
import org.docket.examiner.ExaminerSettings;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exports.ExportSettings;
import org.docket.imports.ImportSettings;
import org.docket.outbound.OutboundSettings;
import org.docket.search.EmbeddingSettings;
import org.docket.search.SearchSettings;
import org.docket.submission.SubmissionSettings;
import org.docket.verdict.BoardSettings;
import org.docket.verdict.PublisherSettings;
import org.docket.webhook.WebhookSettings;
import org.junit.jupiter.api.Test;

/** The README's table has every setting, with the default that the code has. */
class SettingsDriftTest {

    private static final Path WORDS = Path.of("docs/settings.properties");
    private static final String START = "<!-- settings: written by make docs -->\n";
    private static final String END = "<!-- end of settings -->";
    /** Named by the interface of the program, not by the mapping. */
    private static final String DEMO = "DOCKET_DESK_DEMO";

    @Test
    void the_settings_table_is_the_one_that_the_code_has() throws IOException {
        String readme = Files.readString(Readme.FILE);
        int from = readme.indexOf(START) + START.length();
        int to = readme.indexOf(END);
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(Readme.FILE, readme.substring(0, from) + table() + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to)).as("run `make docs`").isEqualTo(table());
    }

    @Test
    void every_setting_of_the_desk_is_described() throws IOException {
        List<String> described = words().stream().map(line -> line.split("=", 2)[0]).toList();
        assertThat(described).containsAll(defaults().keySet());
    }

    private static String table() throws IOException {
        Map<String, String> defaults = defaults();
        return "| variable | default | what it does |\n|---|---|---|\n" + words().stream()
                .map(line -> line.split("=", 2))
                .map(words -> "| `%s` | %s |%n".formatted(words[0],
                        defaults.containsKey(words[0]) ? "`" + defaults.get(words[0]) + "` | " + words[1] : words[1].strip()))
                .collect(Collectors.joining());
    }

    private static List<String> words() throws IOException {
        return Files.readAllLines(WORDS).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static Map<String, String> defaults() {
        return Stream.of(Desk.class, Limits.class, SignInSettings.class, PublisherSettings.class, BoardSettings.class, FilesSettings.class,
                        TimeStampSettings.class, OutboundSettings.class, CaptureSettings.class, LinkSettings.class, ExaminerSettings.class, SearchSettings.class,
                        EmbeddingSettings.class, SubmissionSettings.class, WebhookSettings.class,
                        ImportSettings.class, ExportSettings.class, BroadcastSettings.class)
                .flatMap(mapping -> Arrays.stream(mapping.getMethods()))
                .filter(method -> method.isAnnotationPresent(WithDefault.class) && !variable(method).equals(DEMO))
                .collect(Collectors.toMap(SettingsDriftTest::variable, method -> method.getAnnotation(WithDefault.class).value()));
    }

    private static String variable(Method method) {
        String prefix = method.getDeclaringClass().getAnnotation(ConfigMapping.class).prefix();
        return prefix.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + '_' + method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
