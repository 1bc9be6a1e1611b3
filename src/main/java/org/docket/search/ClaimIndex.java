package org.docket.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/**
 * Claims as words in one directory. One thread writes; what it wrote is found after the next {@link #refresh}, and kept over a crash
 * after the next {@link #commit}.
 */
final class ClaimIndex implements Closeable {

    private static final double BUFFER_MB = 32;

    private final Analyzer analyzer = LanguageAnalyzers.analyzer();
    private final IndexedTerms terms = new IndexedTerms(analyzer);
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Duration patience;
    private volatile Counted counted = new Counted(-1, MatchNoDocsQuery.INSTANCE, 0);

    /** How many there were in one state of the index. */
    private record Counted(long version, Query query, long count) {}

    /**
     * Throws what Lucene does for a directory that is damaged, or locked by another process.
     *
     * @param patience how long one search may take
     */
    ClaimIndex(Directory directory, Duration patience) throws IOException {
        this.patience = patience;
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer)
                .setSimilarity(QuantizedStatisticsSearcher.BM25)
                .setCodec(new VectorCodec())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
    }

    /** A question to the index as it is at one moment. */
    @FunctionalInterface
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** In the place of what was there of the same claims. */
    void put(Collection<ClaimText> claims, KnownEmbeddings known) {
        writing(() -> {
            for (ClaimText claim : claims) {
                var document = claim.document();
                known.of(claim.meaningful()).forEach(document::add);
                writer.updateDocument(ClaimText.term(claim.id()), document);
            }
        });
    }

    /** By words alone. */
    void put(Collection<ClaimText> claims) {
        put(claims, KnownEmbeddings.NOTHING);
    }

    void drop(Collection<UUID> ids) {
        writing(() -> {
            for (UUID id : ids) {
                writer.deleteDocuments(ClaimText.term(id));
            }
        });
    }

    void clear() {
        writing(writer::deleteAll);
    }

    /** Lucene closes an index that it could not write. */
    boolean isOpen() {
        return writer.isOpen();
    }

    void refresh() {
        writing(searchers::maybeRefreshBlocking);
    }

    /** @param notes which the next who opens the directory finds in {@link #notes} */
    void commit(Map<String, String> notes) {
        writing(() -> {
            writer.setLiveCommitData(notes.entrySet());
            writer.commit();
        });
    }

    /** What the last commit said; empty for a directory that is new. */
    Map<String, String> notes() {
        var notes = new HashMap<String, String>();
        var found = writer.getLiveCommitData();
        if (found != null) {
            found.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return Map.copyOf(notes);
    }

    <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexAnswer answer(IndexQuestion indexQuestion) {
        return ask(searcher -> new QueryExecutor(searcher.getIndexReader(), terms, patience).answer(indexQuestion));
    }

    /** The numbers of all that is found. */
    long[] numbers(IndexQuestion indexQuestion) {
        return ask(searcher -> new QueryExecutor(searcher.getIndexReader(), terms, patience).numbers(indexQuestion));
    }

    /** How many {@code query} finds; counted once for each state of the index. */
    long lacking(Query query) {
        return ask(searcher -> {
            long version = ((DirectoryReader) searcher.getIndexReader()).getVersion();
            Counted last = counted;
            if (last.version() != version || !last.query().equals(query)) {
                last = new Counted(version, query, searcher.count(query));
                counted = last;
            }
            return last.count();
        });
    }

    /** Some of what {@code query} finds. */
    List<UUID> some(Query query, int limit) {
        return lacking(query) == 0 ? List.of() : ask(searcher -> {
            var found = new ArrayList<UUID>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                found.add(id(searcher, hit.doc));
            }
            return found;
        });
    }

    static UUID id(IndexSearcher searcher, int document) throws IOException {
        return UUID.fromString(searcher.storedFields().document(document, Set.of(ClaimText.ID)).get(ClaimText.ID));
    }

    IndexedTerms terms() {
        return terms;
    }

    Duration patience() {
        return patience;
    }

    int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /** What was not committed is lost. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        analyzer.close();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
