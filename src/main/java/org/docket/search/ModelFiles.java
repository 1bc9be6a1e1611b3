package org.docket.search;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.quarkus.runtime.util.HashUtil;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model before it is loaded.
 *
 * @param id differs whenever a text would come to another vector
 * @param model an ONNX file
 * @param tokenizer a {@code tokenizer.json}
 */
record ModelFiles(String id, byte[] model, byte[] tokenizer, PoolingMode pooling) {

    private static final String OURS = "all-minilm-l6-v2-q";
    private static final int ENOUGH = 32;

    /** The one that the settings name; ours where they name none. */
    static ModelFiles of(EmbeddingSettings settings) throws IOException {
        if (settings.model().isEmpty()) {
            return ours();
        }
        Path tokenizer = settings.tokenizer().orElseThrow(() -> new FileNotFoundException("a model needs its tokenizer"));
        return of(Files.readAllBytes(settings.model().get()), Files.readAllBytes(tokenizer), settings.pooling());
    }

    static ModelFiles ours() throws IOException {
        return new ModelFiles(OURS, resource(OURS + ".onnx"), resource(OURS + "-tokenizer.json"), PoolingMode.MEAN);
    }

    private static ModelFiles of(byte[] model, byte[] tokenizer, PoolingMode pooling) {
        String all = HashUtil.sha256(model) + HashUtil.sha256(tokenizer) + pooling;
        return new ModelFiles(HashUtil.sha256(all).substring(0, ENOUGH), model, tokenizer, pooling);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ModelFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream.readAllBytes();
        }
    }
}
