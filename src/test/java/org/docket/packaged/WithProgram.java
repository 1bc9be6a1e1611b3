package org.docket.packaged;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts the packaged program over an empty H2 file once for the test class, and points REST Assured at it. For classes that need settings of
 * their own: such a start takes less than what the application in the test JVM takes to be built again for another profile.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramExtension.class)
public @interface WithProgram {

    /** Settings as {@code name=value}. */
    String[] value() default {};

    /** What is started before the program, and gives it more settings. */
    Class<? extends QuarkusTestResourceLifecycleManager>[] resources() default {};
}
