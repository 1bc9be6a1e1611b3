package org.docket.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final int LONGEST_FILE = 250;
    /** Pairs of names that differ by an s alone, from before there was this rule; the number may only fall. */
    private static final int PLURALS = 35;

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.docket");

    @Test
    void the_rules_know_nothing_but_java() {
        classes().that().resideInAPackage("org.docket.rules").should()
                .onlyDependOnClassesThat().resideInAnyPackage("java..", "org.docket.rules").check(HOUSE);
    }

    @Test
    void the_time_and_chance_come_from_one_place() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(UUID.class, "randomUUID").check(HOUSE);
        noClasses().that().doNotHaveSimpleName("SecureRandomSource").should().callConstructor(SecureRandom.class).check(HOUSE);
    }

    /** The formatter of Java writes days of one digit, which HTTP does not allow. */
    @Test
    void dates_of_headers_are_written_and_read_in_one_place() {
        noClasses().that().doNotHaveSimpleName("HttpDate").should().accessField(DateTimeFormatter.class, "RFC_1123_DATE_TIME").check(HOUSE);
    }

    /** A task of the worker pool shares the Vert.x context of a request that has no request scope yet: what it begins and ends there, the request uses. */
    @Test
    void nothing_leaves_a_request_for_the_worker_pool_before_a_resource_is_reached() {
        noClasses().that().resideInAnyPackage("org.docket.access..", "org.docket.http..", "org.docket.platform").should()
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

    @Test
    void a_simple_name_occurs_once() {
        Map<String, List<String>> byName = HOUSE.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).filteredOn(names -> names.size() > 1).isEmpty();
    }

    @Test
    void no_bean_is_called_by_an_activity() {
        noClasses().that().areAnnotatedWith(ApplicationScoped.class).and().doNotHaveSimpleName("KeyRing").should().haveSimpleNameEndingWith("ing").check(HOUSE);
    }

    @Test
    void no_further_class_is_the_plural_of_another() {
        var names = HOUSE.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(names).filteredOn(name -> names.contains(name + "s")).hasSizeLessThanOrEqualTo(PLURALS);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
