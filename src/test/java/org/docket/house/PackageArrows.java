package org.docket.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which package depends on which: one entry for each package of the program, by its name below {@code org.docket} ({@code pages.desk}; {@code docket}
 * for that package itself), with the packages that its classes depend on.
 */
record PackageArrows(SortedMap<String, SortedSet<String>> targets) {

    private static final Path SOURCES = Path.of("src/main/java/org/docket");
    private static final String ROOT = "org.docket";
    private static final String ROOT_NAME = "docket";
    private static final Pattern NAME = Pattern.compile("\\{@code ([a-z.]+)}");

    /** The arrows that the classes have. */
    static PackageArrows ofClasses(JavaClasses classes) {
        var arrows = new PackageArrows(new TreeMap<>());
        for (JavaClass from : classes) {
            arrows.targets.computeIfAbsent(name(from), key -> new TreeSet<>());
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().equals(ROOT) || to.getPackageName().startsWith(ROOT + '.'))
                    .filter(to -> !to.getPackageName().equals(from.getPackageName()))
                    .forEach(to -> arrows.targets.get(name(from)).add(name(to)));
        }
        return arrows;
    }

    /** What every {@code package-info.java} lists after {@code label}, such as {@code Depends on}. A package without such a list is an error. */
    static PackageArrows listed(String label) {
        var arrows = new PackageArrows(new TreeMap<>());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(Files::isDirectory).filter(PackageArrows::hasClasses)
                    .forEach(folder -> arrows.targets.put(name(folder), list(folder.resolve("package-info.java"), label)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrows;
    }

    /** The same arrows in the other direction, with an entry for each package. */
    PackageArrows inverted() {
        var inverted = new PackageArrows(new TreeMap<>());
        targets.keySet().forEach(name -> inverted.targets.put(name, new TreeSet<>()));
        targets.forEach((from, all) -> all.forEach(to -> inverted.targets.computeIfAbsent(to, key -> new TreeSet<>()).add(from)));
        return inverted;
    }

    /** The packages of all cycles and those that depend on one; empty if there is no cycle. */
    Set<String> inCycles() {
        Map<String, SortedSet<String>> left = new TreeMap<>(targets);
        while (left.entrySet().removeIf(entry -> entry.getValue().stream().noneMatch(to -> left.containsKey(to)))) {
            // Each round removes the packages that depend on no package that is left
        }
        return left.keySet();
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> list(Path file, String label) {
        try {
            String text = Files.readString(file).replaceAll("\\s*\\n \\*\\s*", " ");
            Matcher found = Pattern.compile(label + ": (nothing|[^<]*?})\\.").matcher(text);
            if (!found.find()) {
                throw new AssertionError(file + " has no list \"" + label + ": …\"");
            }
            var names = new TreeSet<String>();
            NAME.matcher(found.group(1)).results().map(result -> result.group(1)).forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? ROOT_NAME : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static String name(Path folder) {
        return folder.equals(SOURCES) ? ROOT_NAME : SOURCES.relativize(folder).toString().replace('/', '.');
    }
}
