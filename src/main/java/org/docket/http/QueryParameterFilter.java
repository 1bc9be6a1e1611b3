package org.docket.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.platform.ClosestName;
import org.docket.platform.Texts;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters of the API that the operation does not have, and those of a read without a value: a list that passes over {@code staus=DENIED} or
 * {@code status=} shows what was not asked for. The problem names the closest one that there is. Google's parameters may be empty, as they may be there, and
 * so may those of a write, such as the name of a file.
 */
class QueryParameterFilter {

    /** What every API of Google's takes beside its own, and generated clients send: they are about the form of an answer, which is ours. */
    private static final Set<String> GOOGLES = Set.of("access_token", "oauth_token", "uploadType", "upload_protocol");
    private static final String SYSTEM = "$";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ResourceInfo operation;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    QueryParameterFilter(ResourceInfo operation) {
        this.operation = operation;
    }

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Method method = operation.getResourceMethod();
        if (method == null || !PublicPaths.isApi(path)) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, QueryParameterFilter::names);
        boolean googles = PublicPaths.isGoogles(path);
        boolean needsValues = !googles && READS.contains(request.getMethod());
        request.getUriInfo().getQueryParameters().forEach((given, values) -> {
            if (!names.contains(given) && !(googles && (given.startsWith(SYSTEM) || GOOGLES.contains(given)))) {
                throw unknown(given, names);
            }
            if (needsValues && values.stream().anyMatch(value -> Texts.normal(value).isEmpty())) {
                throw Problems.parameter(given, "It has no value. Leave the parameter out, or give it one.");
            }
        });
    }

    private static RuntimeException unknown(String given, Set<String> names) {
        Optional<String> closest = ClosestName.to(given, names);
        String detail = "There is no such parameter here." + closest.map(name -> " Did you mean " + name + "?").orElse("")
                + (names.isEmpty() ? " This operation has none." : " Known are: " + String.join(", ", names) + '.');
        return Problems.with(ProblemType.UNKNOWN_PARAMETER, detail,
                Map.of("errors", List.of(new InputError("/query/" + Texts.pointer(given), "unknown-parameter", detail)), "closest", closest.orElse("")));
    }

    private static Set<String> names(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> type, Set<String> names) {
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.add(field.getAnnotation(QueryParam.class).value());
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), names);
                }
            }
        }
    }
}
