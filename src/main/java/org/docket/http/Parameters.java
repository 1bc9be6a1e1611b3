package org.docket.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docket.platform.CalendarRange;

/** Reads parameters: a malformed id in a path is an unknown one (404), a malformed query parameter or header a 400 that names it. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        if (raw == UUID.class) {
            return (ParamConverter<T>) new Reader<>(Parameters::uuid, "an id of 36 characters", annotations);
        }
        if (raw == Instant.class) {
            return (ParamConverter<T>) new Reader<>(CalendarRange::instant, "an instant such as 2022-11-08T12:00:00Z, in the years 0001 to 9999", annotations);
        }
        if (raw == Integer.class) {
            return (ParamConverter<T>) new Reader<>(Integer::valueOf, "a whole number", annotations);
        }
        if (raw == Long.class) {
            return (ParamConverter<T>) new Reader<>(Long::valueOf, "a whole number", annotations);
        }
        if (raw.isEnum()) {
            Class type = raw;
            return (ParamConverter<T>) new Reader<>(text -> (T) Enum.valueOf(type, text),
                    "one of " + Arrays.toString(raw.getEnumConstants()), annotations);
        }
        return null;
    }

    /** The canonical form only: {@code UUID.fromString} would take shortened ones. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private record Reader<T>(Function<String, T> read, String expected, Annotation[] annotations) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return text == null || text.isEmpty() ? null : read.apply(text);
            } catch (RuntimeException e) {
                throw refusal();
            }
        }

        private RuntimeException refusal() {
            if (Stream.of(annotations).anyMatch(PathParam.class::isInstance)) {
                return new NotFoundException();
            }
            Optional<HeaderParam> header = Stream.of(annotations).filter(HeaderParam.class::isInstance).map(HeaderParam.class::cast).findFirst();
            if (header.isPresent()) {
                return new WebApplicationException(Problems.header(header.get().value(), "Expected " + expected + "."), 400);
            }
            String name = Stream.of(annotations)
                    .filter(QueryParam.class::isInstance)
                    .map(annotation -> ((QueryParam) annotation).value())
                    .findFirst()
                    .orElse("");
            return new WebApplicationException(Problems.parameter(name, "Expected " + expected + "."), 400);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
