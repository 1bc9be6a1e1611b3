package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The targets of make that a newcomer types, in a checkout in which nothing was built yet. With {@code -Ddocket.programs=<folder>} the programs that it built
 * are left there: the suite runs its other packaged tests on them.
 */
class FirstRunIT {

    private static final int MOST_LINES = 25;
    private static final String READY = "Docket is ready";
    private static final Optional<Path> LEFT_IN = Optional.ofNullable(System.getProperty("docket.programs")).filter(folder -> !folder.isEmpty()).map(Path::of);

    @TempDir(factory = BesideTheBuild.class)
    private Path temporary;

    /** On the same disk as what is built here. */
    static final class BesideTheBuild implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "checkout-");
        }
    }

    @Test
    void a_fresh_checkout_starts_quietly_and_builds_once() throws Exception {
        Checkout checkout = Checkout.fresh(temporary.resolve("docket"));
        nothingIsCreatedWhereThereIsNothing(checkout);
        firstRun(checkout);
        secondRun(checkout);
        assertThat(checkout.make("verify-log").code()).as("verify-log of its data").isZero();
        packaged(checkout);
        if (LEFT_IN.isPresent()) {
            leavePrograms(checkout, LEFT_IN.get());
        }
        assertThat(checkout.make("clean").code()).as("clean").isZero();
        assertThat(checkout.folder().resolve("target")).doesNotExist();
    }

    private static void nothingIsCreatedWhereThereIsNothing(Checkout checkout) throws Exception {
        for (String target : List.of("verify-log", "verify-files")) {
            Checkout.Ended ended = checkout.make(target);
            assertThat(ended.code()).as(target).isNotZero();
            assertThat(ended.lines().stream().filter(line -> !line.startsWith("make: "))).as(target).singleElement().asString().startsWith("docket: ");
        }
        assertThat(checkout.make("clean").code()).as("clean").isZero();
        assertThat(checkout.folder().resolve("data")).doesNotExist();
        assertThat(checkout.folder().resolve("target")).doesNotExist();
    }

    private static void firstRun(Checkout checkout) throws Exception {
        long begun = System.nanoTime();
        List<String> lines;
        try (Checkout.Running run = checkout.run()) {
            run.awaitReady();
            measured("make run in a fresh checkout", begun);
            await().atMost(Duration.ofMinutes(1)).alias("the ready block").until(() -> run.lines().stream().anyMatch(line -> line.startsWith(READY)));
            run.awaitModel();
            lines = run.lines();
        }
        System.out.printf("make run in a fresh checkout: %d lines%n", lines.size());
        assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES)
                .noneMatch(line -> line.matches("(?i).*(warn|error|exception).*") || line.startsWith("\tat ") || line.contains("requestId=") || line.contains("traceId="))
                .anyMatch(line -> line.contains("schema at version "));
        int ready = lines.indexOf(lines.stream().filter(line -> line.startsWith(READY)).findFirst().orElseThrow());
        assertThat(lines.subList(ready, lines.size())).as("nothing is logged after the ready block").noneMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
        assertThat(checkout.folder().resolve("target/test-classes")).as("no test is compiled to start the server").doesNotExist();
        assertThat(checkout.folder().resolve("target/quarkus-pg")).as("no other program is built").doesNotExist();
    }

    private static void secondRun(Checkout checkout) throws Exception {
        FileTime built = Files.getLastModifiedTime(checkout.program());
        long begun = System.nanoTime();
        try (Checkout.Running run = checkout.run()) {
            run.awaitReady();
            measured("make run for the second time", begun);
            assertThat(run.lines()).noneMatch(line -> line.startsWith("Building"));
        }
        assertThat(Files.getLastModifiedTime(checkout.program())).isEqualTo(built);
    }

    private static void packaged(Checkout checkout) throws Exception {
        Checkout.Ended ended = checkout.make("package");
        assertThat(ended.code()).as("make package: %s", ended.lines()).isZero();
        assertThat(checkout.folder().resolve("target/quarkus-pg/quarkus-run.jar")).exists();
        assertThat(checkout.folder().resolve("target/quarkus-app/docket.aot")).exists();
        assertThat(checkout.folder().resolve("target/test-classes")).doesNotExist();
        assertThat(checkout.make("package").lines()).as("nothing changed").noneMatch(line -> line.startsWith("Building") || line.startsWith("Recording"));
        try (Checkout.Running run = checkout.run()) {
            run.awaitReady();
        }
    }

    /** Where they are not yet. Without the cache, because the JVM takes none of a program that was recorded elsewhere. */
    private static void leavePrograms(Checkout checkout, Path folder) throws IOException {
        for (String program : List.of("quarkus-app", "quarkus-pg")) {
            Path built = checkout.folder().resolve("target").resolve(program);
            Files.deleteIfExists(built.resolve("docket.aot"));
            Files.move(built, folder.resolve(program));
        }
    }

    private static void measured(String what, long begun) {
        System.out.printf("%s: ready after %.1f s%n", what, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000d);
    }
}
