import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Seeds each fault of {@code bench/mutants} into a copy of the checkout, and runs the tests that must fail for it. The named tests run without any
 * fault first. Prints a line for each fault; the exit code is 0 if every fault is caught.
 *
 * <p>Run by {@code make mutants}, from the root of the checkout with its test classes compiled and {@code target/test-class-path} written; {@code MVN} is
 * the command for Maven. The arguments are names of faults; all are seeded without any.
 */
final class Mutants {

    private static final Path COPY = Path.of("target/mutants");
    private static final Path CLASSES = COPY.resolve("target/classes");
    private static final Path REPORTS = COPY.resolve("target/surefire-reports/all");
    private static final Path OUTPUT = COPY.resolve("target/output");
    private static final List<String> LEFT_OUT = List.of(".git", "target", "data", "node_modules");
    private static final List<String> COMPILED = List.of("classes", "test-classes", "s3", "kafka");
    private static final long LONGEST_MINUTES = 10;

    private static final String JAVA = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";

    /**
     * A fault that a careless change could bring in.
     *
     * @param file the file that it changes, relative to the root
     * @param find the text that is replaced: it occurs exactly once
     * @param put the text in its place
     * @param tests of which one must fail: classes, or methods as Surefire names them ({@code Class#method})
     * @param execution the execution of Surefire that runs them
     */
    record Fault(String name, Path file, String find, String put, List<String> tests, String execution) {

        static Fault read(Path entry) throws IOException {
            Map<String, String> members = Files.readAllLines(entry).stream().map(line -> line.split(":", 2)).filter(parts -> parts.length == 2)
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
            String name = entry.getFileName().toString();
            if (!members.keySet().containsAll(Set.of("file", "find", "put", "harm", "tests"))) {
                throw new IOException(name + " needs file, find, put, harm and tests");
            }
            return new Fault(name, Path.of(members.get("file")), members.get("find"), members.get("put"), List.of(members.get("tests").split("[, ]+")),
                    members.getOrDefault("on", "h2").equals("postgresql") ? "on-postgresql" : "default-test");
        }
    }

    /** The outcome of a fault. */
    record Outcome(boolean caught, String text) {}

    /**
     * A run of tests.
     *
     * @param failed the first failure by class
     * @param passed the classes that ran without a failure
     */
    record Run(Map<String, String> failed, Set<String> passed, boolean started, boolean ended) {}

    public static void main(String... names) throws Exception {
        long began = System.nanoTime();
        List<Fault> faults = faults(Set.of(names));
        copy();
        if (!arePassing(faults)) {
            System.exit(2);
        }
        var missed = new ArrayList<String>();
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            long since = System.nanoTime();
            Outcome outcome = outcome(fault);
            if (!outcome.caught()) {
                missed.add(fault.name());
            }
            System.out.printf("%2d/%d %-44s %s (%d s)%n", i + 1, faults.size(), fault.name(), outcome.text(), seconds(since));
        }
        System.out.printf("mutants: %d of %d are caught, in %d s%s%n", faults.size() - missed.size(), faults.size(), seconds(began),
                missed.isEmpty() ? "" : "; not: " + String.join(", ", missed));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static List<Fault> faults(Set<String> names) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("bench/mutants"))) {
            var faults = new TreeMap<String, Fault>();
            for (Path entry : entries.toList()) {
                Fault fault = Fault.read(entry);
                faults.put(fault.name(), fault);
            }
            if (!faults.keySet().containsAll(names)) {
                throw new IOException("there is no fault of the name " + names.stream().filter(name -> !faults.containsKey(name)).toList());
            }
            return faults.values().stream().filter(fault -> names.isEmpty() || names.contains(fault.name())).toList();
        }
    }

    private static void copy() throws IOException {
        remove(COPY);
        try (Stream<Path> tree = Files.list(Path.of("."))) {
            for (Path part : tree.filter(part -> !LEFT_OUT.contains(part.getFileName().toString())).toList()) {
                copy(part, COPY.resolve(part.getFileName()));
            }
        }
        for (String part : COMPILED) {
            copy(Path.of("target", part), COPY.resolve("target").resolve(part));
        }
        Files.createDirectories(OUTPUT);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path part : tree.toList()) {
                Files.copy(part, to.resolve(from.relativize(part).toString()), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The named tests without a fault: without this, a failure says nothing. */
    private static boolean arePassing(List<Fault> faults) throws Exception {
        Map<String, Set<String>> tests = new LinkedHashMap<>();
        faults.forEach(fault -> tests.computeIfAbsent(fault.execution(), made -> new TreeSet<>()).addAll(fault.tests()));
        boolean pass = true;
        for (var named : tests.entrySet()) {
            long since = System.nanoTime();
            Run run = run("without-a-fault-" + named.getKey(), named.getKey(), List.copyOf(named.getValue()), false);
            run.failed().forEach((test, failure) -> System.out.printf("without a fault: %s fails: %s%n", test, failure));
            List<String> absent = named.getValue().stream().map(test -> test.split("#")[0]).distinct().filter(test -> !run.passed().contains(test) && !run.failed().containsKey(test)).toList();
            absent.forEach(test -> System.out.printf("without a fault: %s did not run, see %s%n", test, OUTPUT));
            pass &= run.failed().isEmpty() && absent.isEmpty();
            System.out.printf("without a fault: %d test classes ran in %d s (%s)%n", run.passed().size() + run.failed().size(), seconds(since), named.getKey());
        }
        return pass;
    }

    private static Outcome outcome(Fault fault) throws Exception {
        Path file = COPY.resolve(fault.file());
        String sound = Files.readString(file);
        int at = sound.indexOf(fault.find());
        if (at < 0 || sound.indexOf(fault.find(), at + 1) >= 0) {
            return new Outcome(false, "DOES NOT APPLY: the text to replace occurs " + (at < 0 ? "nowhere" : "more than once"));
        }
        try {
            Files.writeString(file, sound.substring(0, at) + fault.put() + sound.substring(at + fault.find().length()));
            return build(fault) ? judged(run(fault.name(), fault.execution(), fault.tests(), true)) : new Outcome(false, "DOES NOT COMPILE");
        } finally {
            Files.writeString(file, sound);
            build(fault);
        }
    }

    private static Outcome judged(Run run) {
        if (!run.ended()) {
            return new Outcome(false, "TIMED OUT");
        }
        if (!run.failed().isEmpty()) {
            return new Outcome(true, "caught by " + run.failed().entrySet().stream().map(failure -> failure.getKey() + ": " + failure.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return run.started() ? new Outcome(false, "NOT CAUGHT by " + String.join(", ", run.passed())) : new Outcome(true, "caught: the program does not start");
    }

    /** Compiles the one file, or copies it as a resource. */
    private static boolean build(Fault fault) throws IOException {
        String file = fault.file().toString();
        if (file.startsWith(RESOURCES)) {
            Files.copy(COPY.resolve(file), CLASSES.resolve(file.substring(RESOURCES.length())), StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
        if (!file.startsWith(JAVA)) {
            throw new IOException(fault.name() + " changes what is no part of the program: " + file);
        }
        String path = CLASSES + ":" + Files.readString(Path.of("target/test-class-path"));
        return ToolProvider.getSystemJavaCompiler().run(null, null, System.err, "-d", CLASSES.toString(), "-cp", path, "-parameters", "-proc:none", "-nowarn",
                COPY.resolve(file).toString()) == 0;
    }

    private static Run run(String name, String execution, List<String> tests, boolean upToTheFirst) throws Exception {
        remove(REPORTS);
        Path output = OUTPUT.resolve(name + ".txt");
        String command = "%s surefire:test@%s '-Dtest=%s' -DtrimStackTrace=true%s".formatted(System.getenv("MVN"), execution, String.join(",", tests),
                upToTheFirst ? " -Dsurefire.skipAfterFailureCount=1" : "");
        Process maven = new ProcessBuilder("sh", "-c", command).directory(COPY.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = maven.waitFor(LONGEST_MINUTES * (upToTheFirst ? 1 : 3), TimeUnit.MINUTES);
        if (!ended) {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
        }
        return reported(!Files.readString(output).contains("BuildException: Build failure"), ended);
    }

    private static Run reported(boolean started, boolean ended) throws Exception {
        var failed = new TreeMap<String, String>();
        var passed = new TreeSet<String>();
        if (Files.isDirectory(REPORTS)) {
            try (Stream<Path> reports = Files.list(REPORTS)) {
                for (Path report : reports.filter(file -> file.toString().endsWith(".xml")).sorted().toList()) {
                    read(report, failed, passed);
                }
            }
        }
        passed.removeAll(failed.keySet());
        return new Run(failed, passed, started, ended);
    }

    private static void read(Path report, Map<String, String> failed, Set<String> passed) throws Exception {
        var cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String type = test.getAttribute("classname");
            String name = type.substring(type.lastIndexOf('.') + 1);
            boolean fails = test.getElementsByTagName("failure").getLength() + test.getElementsByTagName("error").getLength() > 0;
            if (fails) {
                boolean starts = !test.getTextContent().contains("Failed to start quarkus") && !test.getTextContent().contains("BuildException");
                failed.putIfAbsent(name, starts ? test.getAttribute("name") : "the program does not start");
            } else if (test.getElementsByTagName("skipped").getLength() == 0) {
                passed.add(name);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path part : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(part);
                }
            }
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
