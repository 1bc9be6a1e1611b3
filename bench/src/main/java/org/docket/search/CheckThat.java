package org.docket.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.docket.search.HybridSearcher.Sense;
import org.docket.search.RankedClaims.Candidate;

/** Claims that were checked, indexed as the program indexes its own, and tweets with the claims that they repeat. */
final class CheckThat implements Closeable {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ClaimIndex index;
    private final CachedMeanings meanings;
    private final List<String> names;
    private final Map<String, List<String>> claims;
    private final Map<String, Map<String, String>> queries = new HashMap<>();
    private final Map<String, Map<String, List<String>>> wanted = new HashMap<>();

    private CheckThat(String what, LinkedHashMap<String, List<String>> claims, CachedMeanings meanings) throws IOException {
        index = new ClaimIndex(new ByteBuffersDirectory(), PATIENCE);
        this.meanings = meanings;
        names = List.copyOf(claims.keySet());
        this.claims = claims;
        var batch = new ArrayList<ClaimText>();
        for (int i = 0; i < names.size(); i++) {
            batch.add(new ClaimText(new UUID(0, i), i, "en", claims.get(names.get(i)), List.of(), List.of(), "", Map.of(), Instant.EPOCH, Instant.EPOCH));
            if (batch.size() == BATCH || i == names.size() - 1) {
                index.put(batch, known(batch));
                batch.clear();
                MatchEval.progress(what + " claims", i + 1, names.size());
            }
        }
        index.refresh();
    }

    static CheckThat of2021(Path data, CachedMeanings meanings) throws IOException {
        Path folder = data.resolve("checkthat2022-task2a-en");
        var claims = new LinkedHashMap<String, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("vclaims.jsonl.gz"))), StandardCharsets.UTF_8))) {
            var json = new ObjectMapper();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode claim = json.readTree(line);
                claims.put(claim.path("vclaim_id").asText(),
                        List.of(claim.path("title").asText(), claim.path("subtitle").asText(), claim.path("vclaim").asText()));
            }
        }
        var set = new CheckThat("2021", claims, meanings);
        set.queries("2021 train", folder.resolve("traindev.queries.tsv"), folder.resolve("train.qrels.tsv"));
        set.queries("2021 dev", folder.resolve("traindev.queries.tsv"), folder.resolve("dev.qrels.tsv"));
        set.queries("2021 test", folder.resolve("test2021.queries.tsv"), folder.resolve("test2021.qrels.tsv"));
        return set;
    }

    /** The same questions, to some of the claims alone, none of which they repeat. */
    CheckThat ofStrangers(int count, String... sets) throws IOException {
        Set<String> repeated = Arrays.stream(sets).flatMap(set -> wanted.get(set).values().stream()).flatMap(List::stream).collect(Collectors.toSet());
        List<String> strangers = new ArrayList<>(names.stream().filter(name -> !repeated.contains(name)).toList());
        Collections.shuffle(strangers, new Random(count));
        var some = new LinkedHashMap<String, List<String>>();
        strangers.subList(0, count).forEach(name -> some.put(name, claims.get(name)));
        var set = new CheckThat("strangers", some, meanings);
        set.queries.putAll(queries);
        set.wanted.putAll(wanted);
        return set;
    }

    static CheckThat of2020(Path data, CachedMeanings meanings) throws IOException {
        Path folder = data.resolve("checkthat2020-task2");
        var claims = new LinkedHashMap<String, List<String>>();
        rows(folder.resolve("v3.0/verified_claims.docs.tsv")).forEach(row -> claims.put(row[0], List.of(row[2], row[1])));
        var set = new CheckThat("2020", claims, meanings);
        for (String part : List.of("train", "dev")) {
            set.queries("2020 " + part, folder.resolve("v3.0/" + part + "/tweets.queries.tsv"), folder.resolve("v3.0/" + part + "/tweet-vclaim-pairs.qrels"));
        }
        set.queries("2020 test", folder.resolve("tweets.queries.tsv"), folder.resolve("tweet-vclaim-pairs.qrels"));
        return set;
    }

    int size() {
        return names.size();
    }

    String text(String set, String query) {
        return queries.get(set).get(query);
    }

    /** By query, the claims that it repeats. */
    Map<String, List<String>> wanted(String set) {
        return wanted.get(set);
    }

    /** What the program finds, as though {@code hidden} claims were not there. */
    RankedClaims find(String text, boolean byMeaning, Set<String> hidden, int limit) throws IOException {
        var input = new MatchInput(text, "en", limit);
        Optional<Sense> sense = byMeaning ? sense(text) : Optional.empty();
        return index.ask(searcher -> new MatchRun(index, searcher.getIndexReader(), input)
                .rank(sense, new AllowedNumbersQuery(number -> !hidden.contains(names.get((int) number)))));
    }

    /** What the program says of one of what it found: of the claim proper, without title and subtitle. */
    MatchConfidence confidence(String text, Candidate candidate) {
        String claim = claims.get(name(candidate)).getLast();
        return index.ask(searcher -> new MatchRun(index, searcher.getIndexReader(), new MatchInput(text, "en", 1)).judge(candidate, claim, "en")).confidence();
    }

    private Optional<Sense> sense(String text) throws IOException {
        String plain = PostCleaner.of(text);
        return plain.isBlank() ? Optional.empty()
                : Optional.of(new Sense(meanings.of(EmbeddableText.of(List.of(plain))), meanings.field(), Optional.of("en"), CosineScale.OURS));
    }

    String name(Candidate candidate) {
        return names.get((int) candidate.id().getLeastSignificantBits());
    }

    private KnownEmbeddings known(List<ClaimText> claims) throws IOException {
        var known = new HashMap<String, EmbeddingVector>();
        for (ClaimText claim : claims) {
            known.put(claim.meaningful().hash(), meanings.of(claim.meaningful()));
        }
        return new KnownEmbeddings(meanings.model(), known, Set.of());
    }

    private void queries(String set, Path texts, Path pairs) throws IOException {
        var found = new HashMap<String, String>();
        rows(texts).forEach(row -> found.put(row[0], row[1]));
        var repeated = new LinkedHashMap<String, List<String>>();
        for (String[] row : rows(pairs)) {
            if (!row[3].equals("0")) {
                repeated.computeIfAbsent(row[0], query -> new ArrayList<>()).add(row[2]);
            }
        }
        queries.put(set, found);
        wanted.put(set, repeated);
    }

    /** The row with the names of the columns begins with nothing. */
    private static List<String[]> rows(Path file) throws IOException {
        return Tsv.rows(Files.readString(file)).stream().filter(row -> row.length > 1 && !row[0].isEmpty()).toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
