package org.docket.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures how well claims are found that posts repeat, on the claims and tweets of the CheckThat! labs (CLEF 2020 and 2021), which are not
 * part of this repository. Arguments: the folder with the data.
 */
public final class MatchEval {

    private static final int FOUND = 20;
    private static final int AT = 5;

    private MatchEval() {}

    public static void main(String... args) throws IOException {
        Path data = Path.of(args[0]);
        if (!Files.isDirectory(data)) {
            System.out.println("match-eval: skipped, there is no " + data);
            return;
        }
        System.out.println("| queries | claims | queries | MAP@5 | R@20 |\n|---|---:|---:|---:|---:|");
        try (var set = CheckThat.of2021(data)) {
            table(set, "2021 train", "2021 dev", "2021 test");
        }
        try (var set = CheckThat.of2020(data)) {
            table(set, "2020 train", "2020 dev", "2020 test");
        }
    }

    private static void table(CheckThat set, String... names) {
        for (String name : names) {
            measure(set, name);
        }
    }

    private static void measure(CheckThat set, String name) {
        Map<String, List<String>> wanted = set.wanted(name);
        double precision = 0;
        double recall = 0;
        int done = 0;
        for (var query : wanted.entrySet()) {
            List<String> found = set.find(set.text(name, query.getKey()), FOUND);
            precision += averagePrecision(found.subList(0, Math.min(AT, found.size())), query.getValue());
            recall += found.stream().filter(query.getValue()::contains).count() / (double) query.getValue().size();
            progress(name, ++done, wanted.size());
        }
        System.out.printf("| %s | %,d | %,d | %.3f | %.3f |%n", name, set.size(), wanted.size(), precision / wanted.size(), recall / wanted.size());
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
        if (done % Math.max(1, all / 40) == 0 || done == all) {
            int part = 40 * done / all;
            System.err.printf("\r%-24s [%s%s] %,d of %,d%s", what, "#".repeat(part), " ".repeat(40 - part), done, all, done == all ? "\n" : "");
        }
    }
}
