package org.docket.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names of the program's classes: one class for a simple name, and no bean with the name of an activity. */
class ClassNamesTest {

    /** Pairs of names that differ by an s alone, from before there was this rule; the number may only fall. */
    private static final int PLURALS = 35;

    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.docket");

    @Test
    void a_simple_name_occurs_once() {
        Map<String, List<String>> byName = PROGRAM.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).filteredOn(names -> names.size() > 1).isEmpty();
    }

    @Test
    void no_bean_is_called_by_an_activity() {
        noClasses().that().areAnnotatedWith(ApplicationScoped.class).and().doNotHaveSimpleName("KeyRing").should().haveSimpleNameEndingWith("ing").check(PROGRAM);
    }

    @Test
    void no_further_class_is_the_plural_of_another() {
        var names = PROGRAM.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(names).filteredOn(name -> names.contains(name + "s")).hasSizeLessThanOrEqualTo(PLURALS);
    }
}
