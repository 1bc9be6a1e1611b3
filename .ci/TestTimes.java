import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Prints the slowest test classes of the last run as a table of Markdown. `make test-times` runs it on the rows that the tests wrote. */
final class TestTimes {

    private static final int SHOWN = 40;

    /** Milliseconds of one class in one lane. */
    private record ClassTime(String lane, String name, long wall, long starting, long processor) {

        /** Processor time beside the starts, at most what is left of the time: several threads work at once. */
        long working() {
            return Math.min(Math.max(0, processor - Math.min(processor, starting)), Math.max(0, wall - starting));
        }

        long waiting() {
            return Math.max(0, wall - starting - working());
        }
    }

    public static void main(String... arguments) throws IOException {
        List<ClassTime> times = read(Path.of(arguments[0]));
        if (times.isEmpty()) {
            System.err.println("There are no times of tests yet: run `make check` or `make test` first.");
            System.exit(1);
        }
        long all = times.stream().mapToLong(ClassTime::wall).sum();
        System.out.println("| test class | lane | seconds | share | starting programs | waiting | working |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|");
        times.stream().sorted(Comparator.comparingLong(ClassTime::wall).reversed()).limit(SHOWN)
                .forEach(time -> System.out.println(row(time.name(), time.lane(), time, all)));
        var lanes = new TreeMap<String, List<ClassTime>>();
        times.forEach(time -> lanes.computeIfAbsent(time.lane(), lane -> new ArrayList<>()).add(time));
        lanes.forEach((lane, of) -> System.out.println(row("all " + of.size() + " of the lane", lane, sum(of), all)));
        System.out.println(row("all", "", sum(times), all));
    }

    private static List<ClassTime> read(Path folder) throws IOException {
        var times = new ArrayList<ClassTime>();
        if (!Files.isDirectory(folder)) {
            return times;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String lane = file.getFileName().toString().replaceFirst("-\\d+\\.tsv$", "");
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t");
                    times.add(new ClassTime(lane, cells[0].replaceFirst("^org\\.docket\\.", ""), Long.parseLong(cells[1]), Long.parseLong(cells[2]),
                            Long.parseLong(cells[3])));
                }
            }
        }
        return times;
    }

    private static ClassTime sum(List<ClassTime> times) {
        return times.stream().reduce(new ClassTime("", "", 0, 0, 0), (a, b) -> new ClassTime("", "", a.wall() + b.wall(), a.starting() + b.starting(),
                a.processor() + b.processor()));
    }

    private static String row(String name, String lane, ClassTime time, long all) {
        return String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f %% | %.1f | %.1f | %.1f |", name, lane, time.wall() / 1e3, 100.0 * time.wall() / all,
                time.starting() / 1e3, time.waiting() / 1e3, time.working() / 1e3);
    }
}
