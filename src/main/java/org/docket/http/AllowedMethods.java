package org.docket.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address takes: the header {@code Allow} of a 405 (RFC 9110 section 15.5.6), which the framework leaves out. */
@ApplicationScoped
class AllowedMethods {

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::routes)
                .toList();
    }

    private record Route(Pattern path, String method) {}

    /** The methods as {@code Allow} lists them; empty for an address that is not there. */
    String of(String path) {
        var methods = new TreeSet<String>();
        routes.stream().filter(route -> route.path().matcher(path).matches()).map(Route::method).forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Stream<Route> routes(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods()).flatMap(method -> verb(method).map(verb -> new Route(pattern(root, method), verb)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern pattern(String root, Method method) {
        String below = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
        return Pattern.compile("/*" + String.join("/", root, below).replaceAll("/+", "/").replaceAll("^/|/$", "")
                .replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }
}
