package org.docket.packaged;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docket.contract.ContractCheck;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Runs the program of {@link WithProgram} from before the first test of a class until after its last. */
final class ProgramExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, TestInstancePostProcessor {

    /** The folder of files as {@code RawClient} looks it up. */
    private static final String FILES = "docket.files.folder";

    private final List<QuarkusTestResourceLifecycleManager> resources = new ArrayList<>();
    private Program program;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        WithProgram wanted = context.getRequiredTestClass().getAnnotation(WithProgram.class);
        var settings = new LinkedHashMap<>(Map.of("docket.desk.second-person", "false", "docket.search.patience", "PT1M"));
        for (String setting : wanted.value()) {
            String[] pair = setting.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        for (var type : wanted.resources()) {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            QuarkusTestResourceLifecycleManager resource = constructor.newInstance();
            resources.add(resource);
            settings.putAll(resource.start());
        }
        String options = settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue()).collect(Collectors.joining(" "));
        program = Program.onH2().with(Map.of("JAVA_TOOL_OPTIONS", options));
        program.start();
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = program.port();
        System.setProperty(FILES, settings.getOrDefault(FILES, program.folder().resolve("files").toString()));
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        resources.forEach(resource -> resource.inject(new FieldInjector(instance)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        new ContractCheck().beforeEach(null);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.clearProperty(FILES);
        RestAssured.reset();
        if (program != null) {
            program.close();
        }
        resources.reversed().forEach(QuarkusTestResourceLifecycleManager::stop);
    }

    /** Gives a test instance what a resource has for its fields. */
    private record FieldInjector(Object instance) implements QuarkusTestResourceLifecycleManager.TestInjector {

        @Override
        public void injectIntoFields(Object value, Predicate<Field> wanted) {
            Arrays.stream(instance.getClass().getDeclaredFields()).filter(wanted).forEach(field -> {
                try {
                    field.setAccessible(true);
                    field.set(instance, value);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
