package org.docket.search;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether claims are matched by what they mean too, and what tells that. */
@ConfigMapping(prefix = "docket.matching.meaning")
public interface EmbeddingSettings {

    @WithDefault("true")
    boolean enabled();

    /** Of claims and texts that the model understands, by primary subtag (BCP 47); {@code *} for all. Others are compared by words. */
    @WithDefault("en")
    List<String> languages();

    /** Another model of sentences, as an ONNX file; ours when empty. */
    Optional<Path> model();

    /** The {@code tokenizer.json} that belongs to that model. */
    Optional<Path> tokenizer();

    /** How that model makes one vector of a text from those of its words. */
    @WithDefault("MEAN")
    PoolingMode pooling();

    /** The cosine from which a claim is worth a look, whatever its words, by that model. Ours has its own. */
    @WithDefault("0.5")
    double near();

    /** How long a question waits for the model before it is answered by words alone. */
    @WithDefault("PT0.25S")
    Duration patience();
}
