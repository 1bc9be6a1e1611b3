package org.docket.search;

import ai.onnxruntime.OrtException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.docket.platform.LanguageTag;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What tells what texts mean: a model that is loaded beside everything else, or none, where it is switched off or cannot be loaded.
 * Nobody waits for it longer than the settings allow.
 */
@ApplicationScoped
class EmbeddingModelState {

    private static final int MOST_WAITING = 100;

    private final EmbeddingSettings settings;
    private final Path folder;
    private final Timer asking;
    private final Set<String> languages;
    private final ThreadPoolExecutor askers;
    private volatile State state;

    /** How it is with the model. */
    sealed interface State {}

    /** The operator wants none. */
    record Off() implements State {}

    record Loading() implements State {}

    record Ready(EmbeddingModel model) implements State {}

    /** It will not come before the next start. */
    record Broken() implements State {}

    EmbeddingModelState(EmbeddingSettings settings, @ConfigProperty(name = "docket.data-dir") Path data, MeterRegistry metrics) {
        this.settings = settings;
        this.folder = data.resolve("search").resolve("natives");
        this.asking = Timer.builder("docket.embedding").tag("of", "question").register(metrics);
        this.languages = settings.languages().stream().map(LanguageTag::primary).collect(Collectors.toUnmodifiableSet());
        this.state = settings.enabled() ? new Loading() : new Off();
        int processors = Runtime.getRuntime().availableProcessors();
        askers = new ThreadPoolExecutor(processors, processors, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("docket-meaning-", 0).factory());
        askers.allowCoreThreadTimeOut(true);
    }

    State state() {
        return state;
    }

    /** By which its vectors are told from those of others; empty where there is no model. */
    String model() {
        return state instanceof Ready(EmbeddingModel model) ? model.id() : "";
    }

    /** Of what the model tells. */
    CosineScale scale() {
        return settings.model().isEmpty() ? CosineScale.OURS : new CosineScale(false, settings.near());
    }

    Set<String> languages() {
        return languages;
    }

    /** Whether the model understands a language (BCP 47). */
    boolean speaks(String language) {
        return languages.contains(KnownEmbeddings.ALL) || languages.contains(LanguageTag.primary(language));
    }

    /** Once, on whichever thread has time. */
    void load() {
        if (state instanceof Loading) {
            state = loaded();
        }
    }

    private State loaded() {
        long begun = System.nanoTime();
        try {
            EmbeddingModel model = EmbeddingModel.load(ModelFiles.of(settings), folder);
            Log.debugf("model of meaning loaded: model=%s millis=%d", model.id(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return new Ready(model);
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            Log.warn("model of meaning cannot be loaded, claims are matched by words alone", e);
            return new Broken();
        }
    }

    /** What a question means; empty where it says nothing, and where nothing can tell, or not in time. */
    Optional<EmbeddingVector> of(String text) {
        return state instanceof Ready(EmbeddingModel model) && !text.isBlank() ? inTime(model, text) : Optional.empty();
    }

    private Optional<EmbeddingVector> inTime(EmbeddingModel model, String text) {
        Future<EmbeddingVector> coming = null;
        try {
            coming = askers.submit(() -> asking.record(() -> model.of(text)));
            return Optional.of(coming.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | RejectedExecutionException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            Log.warn("model of meaning cannot read a question", e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (coming != null) {
                coming.cancel(false);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        askers.shutdownNow();
    }
}
