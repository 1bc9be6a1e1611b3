package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.docket.search.EmbeddingModelState.Broken;
import org.docket.search.EmbeddingModelState.Loading;
import org.docket.search.EmbeddingModelState.Off;
import org.docket.search.EmbeddingModelState.Ready;
import org.junit.jupiter.api.Test;

class EmbeddingModelStateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final List<String> ENGLISH = List.of("en");

    private record Settings(boolean enabled, List<String> languages, Optional<Path> model, Optional<Path> tokenizer, PoolingMode pooling,
            Duration patience) implements EmbeddingSettings {

        @Override
        public double near() {
            return .8;
        }
    }

    @Test
    void a_model_that_is_there_tells_the_same_of_the_same_text() {
        EmbeddingModelState embeddingModelState = loaded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(embeddingModelState.state()).isInstanceOf(Ready.class);
        assertThat(embeddingModelState.of("A ferry sank.").orElseThrow().bytes())
                .hasSize(384).isEqualTo(embeddingModelState.of("A ferry sank.").orElseThrow().bytes())
                .isNotEqualTo(embeddingModelState.of("A ferry sailed.").orElseThrow().bytes());
    }

    @Test
    void nobody_waits_while_it_loads() {
        EmbeddingModelState embeddingModelState = meaning(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(embeddingModelState.state()).isInstanceOf(Loading.class);
        assertThat(embeddingModelState.of("A ferry sank.")).isEmpty();
    }

    @Test
    void one_that_is_switched_off_is_never_loaded() {
        EmbeddingModelState embeddingModelState = loaded(new Settings(false, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(embeddingModelState.state()).isInstanceOf(Off.class);
        assertThat(embeddingModelState.of("A ferry sank.")).isEmpty();
    }

    @Test
    void a_broken_file_leaves_nothing_but_words() throws IOException {
        Path file = Files.write(Files.createTempFile(Path.of("target"), "model-", ".onnx"), new byte[] {1, 2, 3});
        EmbeddingModelState embeddingModelState = loaded(new Settings(true, ENGLISH, Optional.of(file), Optional.of(file), PoolingMode.MEAN, PATIENCE));
        assertThat(embeddingModelState.state()).isInstanceOf(Broken.class);
        assertThat(embeddingModelState.of("A ferry sank.")).isEmpty();
    }

    @Test
    void a_model_without_its_tokenizer_is_broken() {
        EmbeddingModelState embeddingModelState = loaded(new Settings(true, ENGLISH, Optional.of(Path.of("pom.xml")), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(embeddingModelState.state()).isInstanceOf(Broken.class);
    }

    @Test
    void nobody_waits_longer_than_the_operator_allows() {
        EmbeddingModelState embeddingModelState = loaded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, Duration.ZERO));
        assertThat(embeddingModelState.of("A ferry sank. ".repeat(200))).isEmpty();
    }

    @Test
    void a_model_of_the_operator_has_a_name_of_its_own() throws IOException {
        ModelFiles ours = ModelFiles.ours();
        Path model = Files.write(Files.createTempFile(Path.of("target"), "model-", ".onnx"), ours.model());
        Path tokenizer = Files.write(Files.createTempFile(Path.of("target"), "tokenizer-", ".json"), ours.tokenizer());
        var mean = new Settings(true, ENGLISH, Optional.of(model), Optional.of(tokenizer), PoolingMode.MEAN, PATIENCE);
        var first = new Settings(true, ENGLISH, Optional.of(model), Optional.of(tokenizer), PoolingMode.CLS, PATIENCE);
        assertThat(ModelFiles.of(mean).id()).hasSize(32).isNotEqualTo(ModelFiles.of(first).id());
        assertThat(loaded(mean).of("A ferry sank.").orElseThrow().bytes())
                .isEqualTo(loaded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE)).of("A ferry sank.").orElseThrow().bytes());
    }

    @Test
    void what_was_measured_with_ours_is_not_believed_of_a_model_of_the_operator() {
        Settings ours = new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE);
        assertThat(meaning(ours).scale()).isEqualTo(new CosineScale(true, .5));
        assertThat(meaning(new Settings(true, ENGLISH, Optional.of(Path.of("pom.xml")), Optional.empty(), PoolingMode.MEAN, PATIENCE)).scale())
                .isEqualTo(new CosineScale(false, .8));
    }

    @Test
    void libraries_are_unpacked_where_the_data_is() {
        loaded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(Path.of("target", "meaning", "search", "natives", System.mapLibraryName("onnxruntime"))).isRegularFile();
        assertThat(System.getProperty("onnxruntime.native.path")).isEqualTo(Path.of("target", "meaning", "search", "natives").toAbsolutePath().toString());
    }

    @Test
    void texts_that_no_sentence_is_in_are_read_too() {
        EmbeddingModelState embeddingModelState = loaded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(embeddingModelState.of(" ")).isEmpty();
        assertThat(embeddingModelState.of("\uD83D\uDE00 \u0000 x".repeat(5_000))).isPresent();
        assertThat(embeddingModelState.of("選".repeat(50_000))).isPresent();
    }

    @Test
    void it_is_asked_of_the_languages_alone_that_it_understands() {
        var queryEmbedder = new QueryEmbedder(loaded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE)), () -> 0);
        assertThat(queryEmbedder.of(new MatchInput("Une phrase", "fr", 1))).isEmpty();
        assertThat(queryEmbedder.of(new MatchInput("A sentence", "en-GB", 1)).orElseThrow().key()).contains("en");
        assertThat(queryEmbedder.of(new MatchInput("A sentence", null, 1)).orElseThrow().key()).isEmpty();
        assertThat(queryEmbedder.of(new MatchInput("https://paper.example/", null, 1))).isEmpty();
        assertThat(queryEmbedder.isDegraded()).isFalse();
        var all = loaded(new Settings(true, List.of("*"), Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE));
        assertThat(new QueryEmbedder(all, () -> 0).of(new MatchInput("Une phrase", "fr", 1))).isPresent();
    }

    @Test
    void what_could_have_been_answered_better_says_so() {
        assertThat(degraded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE), 1)).isTrue();
        assertThat(degraded(new Settings(true, ENGLISH, Optional.of(Path.of("pom.xml")), Optional.empty(), PoolingMode.MEAN, PATIENCE), 0)).isTrue();
        assertThat(degraded(new Settings(true, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, Duration.ZERO), 0)).isTrue();
        assertThat(degraded(new Settings(false, ENGLISH, Optional.empty(), Optional.empty(), PoolingMode.MEAN, PATIENCE), 0)).isFalse();
    }

    private static boolean degraded(Settings settings, long waiting) {
        var queryEmbedder = new QueryEmbedder(loaded(settings), () -> waiting);
        queryEmbedder.of(new MatchInput("A ferry sank. ".repeat(200), "en", 1));
        return queryEmbedder.isDegraded();
    }

    private static EmbeddingModelState loaded(Settings settings) {
        EmbeddingModelState embeddingModelState = meaning(settings);
        embeddingModelState.load();
        return embeddingModelState;
    }

    private static EmbeddingModelState meaning(Settings settings) {
        return new EmbeddingModelState(settings, Path.of("target", "meaning"), new SimpleMeterRegistry());
    }
}
