package org.docket.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final int LONGEST_FILE = 250;
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.docket");

    @Test
    void the_rules_know_nothing_but_java() {
        classes().that().resideInAPackage("org.docket.lifecycle").should()
                .onlyDependOnClassesThat().resideInAnyPackage("java..", "org.docket.lifecycle").check(HOUSE);
    }

    @Test
    void there_are_no_arrows_but_those_of_the_architecture() {
        arrows("casework", "lifecycle", "source", "log");
        arrows("source", "lifecycle", "log");
        arrows("log");
        arrows("capture", "exhibit", "casework", "source", "log");
        arrows("examiner");
        noClasses().that().resideInAPackage("org.docket.examiner").should()
                .dependOnClassesThat().resideInAnyPackage(packages("access", "platform")).check(HOUSE);
        arrows("exhibit", "examiner", "casework", "source", "lifecycle", "log");
        arrows("custody", "exhibit", "casework", "source", "lifecycle", "log");
        arrows("pages.desk", "webhook", "pages", "submission", "search", "verdict", "casework", "source", "lifecycle", "log");
        arrows("pages", "submission", "verdict", "casework", "source", "lifecycle", "log");
        arrows("verdict", "casework", "source", "lifecycle", "log");
        arrows("search", "capture", "exhibit", "casework", "verdict", "source", "lifecycle", "log");
        arrows("submission", "search", "verdict", "casework", "source", "lifecycle", "log");
        arrows("webhook", "submission", "verdict", "casework", "lifecycle", "log");
        arrows("transfer", "casework", "source", "verdict", "lifecycle", "log");
        arrows("broadcast", "verdict", "log");
        arrows("backup", "exhibit", "log");
        arrows("terminal");
        noClasses().that().resideInAPackage("org.docket.terminal").should()
                .dependOnClassesThat().resideInAnyPackage(packages("access", "platform")).check(HOUSE);
        nobodyBelow("platform", "access", "log", "lifecycle");
        nobodyBelow("access", "lifecycle");
    }

    @Test
    void the_time_and_chance_come_from_one_place() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(UUID.class, "randomUUID").check(HOUSE);
        noClasses().that().doNotHaveSimpleName("Chance").should().callConstructor(SecureRandom.class).check(HOUSE);
    }

    /** A task of the worker pool shares the Vert.x context of a request that has no request scope yet: what it begins and ends there, the request uses. */
    @Test
    void nothing_leaves_a_request_for_the_worker_pool_before_a_resource_is_reached() {
        noClasses().that().resideInAnyPackage("org.docket.access", "org.docket.platform").should()
                .dependOnClassesThat().areAssignableTo(Infrastructure.class).check(HOUSE);
    }

    @Test
    void nothing_is_injected_into_a_field() {
        fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(ConfigProperty.class).check(HOUSE);
    }

    @Test
    void no_file_is_too_long_to_read() throws IOException {
        try (var tree = Files.walk(Path.of("src/main/java"))) {
            List<Integer> lengths = tree.filter(file -> file.toString().endsWith(".java")).map(HouseRulesTest::lines).sorted().toList();
            System.out.printf("java files: %d, median %d lines, longest %d%n", lengths.size(), lengths.get(lengths.size() / 2), lengths.getLast());
            assertThat(lengths.getLast()).isLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    /** What everybody may use knows none of the features, nor {@code others}. */
    private static void nobodyBelow(String from, String... others) {
        noClasses().that().resideInAPackage("org.docket." + from).should()
                .dependOnClassesThat().resideInAnyPackage(packages(others)).check(HOUSE);
        noClasses().that().resideInAPackage("org.docket." + from).should()
                .dependOnClassesThat().resideInAnyPackage(packages("casework", "source", "pages", "pages.desk", "verdict", "exhibit", "capture", "custody", "examiner",
                        "search", "submission", "webhook", "transfer", "broadcast", "backup", "terminal")).check(HOUSE);
    }

    private static void arrows(String from, String... to) {
        String[] features = {"casework", "source", "log", "lifecycle", "pages", "pages.desk", "verdict", "exhibit", "capture", "custody", "examiner", "search", "submission", "webhook", "transfer", "broadcast", "backup", "terminal"};
        List<String> forbidden = List.of(features).stream().filter(other -> !other.equals(from) && !List.of(to).contains(other)).toList();
        noClasses().that().resideInAPackage("org.docket." + from).should()
                .dependOnClassesThat().resideInAnyPackage(packages(forbidden.toArray(String[]::new))).check(HOUSE);
    }

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> "org.docket." + name).toArray(String[]::new);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
