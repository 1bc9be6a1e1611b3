package org.docket.search;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A model of sentences in this process: texts that mean the same come to vectors that lie near each other. Any number of threads may ask. */
final class EmbeddingModel {

    /** In characters. What is longer is judged by its beginning: the model reads about 500 words, and time grows with every one. */
    private static final int LONGEST = 2_000;

    private final String id;
    private final Encoder encoder;

    private EmbeddingModel(String id, Encoder encoder) {
        this.id = id;
        this.encoder = encoder;
    }

    /**
     * Takes about a third of a second, and memory of about four times the file.
     *
     * @param folder for the native library of the tokenizer
     */
    static EmbeddingModel load(ModelFiles files, Path folder) throws IOException, OrtException {
        NativeLibrarySettings.prepare(folder);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(files.model(), options);
            var bert = new OnnxBertBiEncoder(environment, session, new ByteArrayInputStream(files.tokenizer()), files.pooling());
            return new EmbeddingModel(files.id(), new Encoder(bert));
        }
    }

    /** By which its vectors are told from those of others. */
    String id() {
        return id;
    }

    /** Throws what the model does for a text that it cannot read. */
    EmbeddingVector of(String text) {
        return EmbeddingVector.of(encoder.embed(text.substring(0, Math.min(LONGEST, text.length()))).content().vector());
    }

    /** One text at a time, on the thread that asks. */
    private static final class Encoder extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder bert;

        Encoder(OnnxBertBiEncoder bert) {
            super(Runnable::run);
            this.bert = bert;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return bert;
        }
    }
}
