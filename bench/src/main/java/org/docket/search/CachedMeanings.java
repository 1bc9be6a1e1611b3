package org.docket.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** What texts mean, kept in a file so that a second run does not ask the model again. */
final class CachedMeanings implements Closeable {

    private final EmbeddingModel model;
    private final Map<String, EmbeddingVector> known = new HashMap<>();
    private final DataOutputStream file;

    private CachedMeanings(EmbeddingModel model, Path path) throws IOException {
        this.model = model;
        if (Files.exists(path)) {
            read(path);
        }
        file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    static CachedMeanings in(Path folder) throws Exception {
        var model = EmbeddingModel.load(ModelFiles.ours(), folder);
        return new CachedMeanings(model, Files.createDirectories(folder).resolve(model.id() + ".meanings"));
    }

    String field() {
        return KnownEmbeddings.field(model.id());
    }

    String model() {
        return model.id();
    }

    EmbeddingVector of(EmbeddableText text) throws IOException {
        EmbeddingVector embeddingVector = known.get(text.hash());
        if (embeddingVector == null) {
            embeddingVector = model.of(text.text());
            known.put(text.hash(), embeddingVector);
            file.writeUTF(text.hash());
            file.writeInt(embeddingVector.bytes().length);
            file.write(embeddingVector.bytes());
        }
        return embeddingVector;
    }

    /** A run that was broken off leaves part of a text at the end, which is thrown away with what would follow it. */
    private void read(Path path) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (true) {
                String hash = in.readUTF();
                known.put(hash, EmbeddingVector.of(in.readNBytes(in.readInt())));
            }
        } catch (EOFException e) {
            // All was read.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
