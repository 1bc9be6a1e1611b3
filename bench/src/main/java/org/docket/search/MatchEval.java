package org.docket.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how well claims are found that posts repeat, on the claims and tweets of the CheckThat! labs (CLEF 2020 and 2021), which are not
 * part of this repository. Arguments: the folder with the data.
 */
public final class MatchEval {

    private static final int FOUND = 20;
    private static final int AT = 5;

    private static String running = "";
    private static long begun;

    private MatchEval() {}

    public static void main(String... args) throws Exception {
        Path data = Path.of(args[0]);
        if (!Files.isDirectory(data)) {
            System.out.println("match-eval: skipped, there is no " + data);
            return;
        }
        try (var meanings = CachedMeanings.in(Path.of("target", "match-eval"));
                var of2021 = CheckThat.of2021(data, meanings);
                var of2020 = CheckThat.of2020(data, meanings)) {
            System.out.println("| queries | claims | queries | by | MAP@5 | R@20 | p50 ms | p95 ms |\n|---|---:|---:|---|---:|---:|---:|---:|");
            for (boolean byMeaning : new boolean[] {false, true}) {
                measure(of2021, byMeaning, "2021 train", "2021 dev", "2021 test");
                measure(of2020, byMeaning, "2020 train", "2020 dev", "2020 test");
            }
            System.out.println("\n| queries | by | tweets | recognized | wrong | precision | recall | shown | HIGH though absent | NONE where absent |\n"
                    + "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            for (boolean byMeaning : new boolean[] {false, true}) {
                confidence(of2021, byMeaning, "2021 train", "2021 dev", "2021 test");
                confidence(of2020, byMeaning, "2020 dev", "2020 test");
            }
            System.out.println("\n| strangers | by | tweets | HIGH | NONE |\n|---:|---|---:|---:|---:|");
            for (int claims : new int[] {1, 3, 10, 30, 100, 300, 1_000, 3_000}) {
                try (var strangers = of2021.ofStrangers(claims, "2021 train", "2021 dev")) {
                    strangers(strangers, false, "2021 train", "2021 dev");
                    strangers(strangers, true, "2021 train", "2021 dev");
                }
            }
        }
    }

    private static void measure(CheckThat set, boolean byMeaning, String... names) throws IOException {
        for (String name : names) {
            measure(set, byMeaning, name);
        }
    }

    private static void measure(CheckThat set, boolean byMeaning, String name) throws IOException {
        Map<String, List<String>> wanted = set.wanted(name);
        double precision = 0;
        double recall = 0;
        var millis = new ArrayList<Double>();
        for (var query : wanted.entrySet()) {
            long begun = System.nanoTime();
            List<String> found = set.find(set.text(name, query.getKey()), byMeaning, Set.of(), FOUND).candidates().stream().map(set::name).toList();
            millis.add((System.nanoTime() - begun) / 1e6);
            precision += averagePrecision(found.subList(0, Math.min(AT, found.size())), query.getValue());
            recall += found.stream().filter(query.getValue()::contains).count() / (double) query.getValue().size();
            progress(name, millis.size(), wanted.size());
        }
        millis.sort(null);
        System.out.printf("| %s | %,d | %,d | %s | %.3f | %.3f | %.1f | %.1f |%n", name, set.size(), wanted.size(),
                byMeaning ? "words and meaning" : "words", precision / wanted.size(), recall / wanted.size(), millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100));
    }

    private static void confidence(CheckThat set, boolean byMeaning, String... names) throws IOException {
        for (String name : names) {
            var told = new Told();
            int done = 0;
            Map<String, List<String>> wanted = set.wanted(name);
            for (var query : wanted.entrySet()) {
                String text = set.text(name, query.getKey());
                told.with(judged(set, text, byMeaning, Set.of()), query.getValue());
                told.without(judged(set, text, byMeaning, Set.copyOf(query.getValue())));
                progress(name + ", confidence", ++done, wanted.size());
            }
            System.out.println(told.row(name, byMeaning, wanted.size()));
        }
    }

    private static void strangers(CheckThat set, boolean byMeaning, String... names) throws IOException {
        var told = new Told();
        int done = 0;
        for (String name : names) {
            for (String query : set.wanted(name).keySet()) {
                told.without(judged(set, set.text(name, query), byMeaning, Set.of()));
                done++;
            }
        }
        System.out.printf("| %,d | %s | %,d | %,d | %,d |%n", set.size(), byMeaning ? "words and meaning" : "words", done, told.sureThoughAbsent, told.noneWhereAbsent);
    }

    /** By claim, of what an answer has. */
    private static Map<String, MatchConfidence> judged(CheckThat set, String text, boolean byMeaning, Set<String> hidden) throws IOException {
        var judged = new LinkedHashMap<String, MatchConfidence>();
        for (var candidate : set.find(text, byMeaning, hidden, AT).candidates()) {
            judged.put(set.name(candidate), set.confidence(text, candidate));
        }
        return judged;
    }

    /** What was said of tweets with the claims that they repeat, and of the same without. */
    private static final class Told {

        private int recognized;
        private int wrong;
        private int shown;
        private int sureThoughAbsent;
        private int noneWhereAbsent;

        void with(Map<String, MatchConfidence> judged, List<String> wanted) {
            recognized += judged.entrySet().stream().anyMatch(one -> one.getValue() == MatchConfidence.HIGH && wanted.contains(one.getKey())) ? 1 : 0;
            wrong += (int) judged.entrySet().stream().filter(one -> one.getValue() == MatchConfidence.HIGH && !wanted.contains(one.getKey())).count();
            shown += judged.entrySet().stream().anyMatch(one -> one.getValue() != MatchConfidence.NONE && wanted.contains(one.getKey())) ? 1 : 0;
        }

        void without(Map<String, MatchConfidence> judged) {
            sureThoughAbsent += judged.containsValue(MatchConfidence.HIGH) ? 1 : 0;
            noneWhereAbsent += judged.values().stream().allMatch(MatchConfidence.NONE::equals) ? 1 : 0;
        }

        String row(String name, boolean byMeaning, int tweets) {
            return "| %s | %s | %,d | %,d | %,d | %.3f | %.3f | %.3f | %,d | %,d |".formatted(name, byMeaning ? "words and meaning" : "words", tweets, recognized,
                    wrong, recognized / (double) Math.max(1, recognized + wrong), recognized / (double) tweets, shown / (double) tweets, sureThoughAbsent, noneWhereAbsent);
        }
    }

    /** As trec_eval has it: the mean, over what should be found, of the precision at each place where one of it is. */
    private static double averagePrecision(List<String> found, List<String> wanted) {
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < found.size(); i++) {
            if (wanted.contains(found.get(i))) {
                sum += ++hits / (i + 1.0);
            }
        }
        return sum / wanted.size();
    }

    static void progress(String what, int done, int all) {
        if (done == 1 || !what.equals(running)) {
            running = what;
            begun = System.nanoTime();
        }
        if (done % Math.max(1, all / 40) == 0 || done == all) {
            int part = 40 * done / all;
            double left = (System.nanoTime() - begun) / 1e9 / done * (all - done);
            System.err.printf("\r%-24s [%s%s] %,d of %,d, %.0f s left %s", what, "#".repeat(part), " ".repeat(40 - part), done, all, left,
                    done == all ? "\n" : "");
        }
    }
}
