package org.docket.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** Reads days, instants and decimal numbers of bodies, and refuses what {@link CalendarRange} and {@link BoundedNumber} do not have. */
@Singleton
class BoundedValues implements ObjectMapperCustomizer {

    /** After the framework's own modules, because the last one that knows a type reads it. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        var text = Set.of(JsonToken.VALUE_STRING);
        var number = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
        mapper.registerModule(new SimpleModule("docket-bounds")
                .addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, text, CalendarRange::day))
                .addDeserializer(PartialDate.class, new Reader<>(PartialDate.class, text, CalendarRange::partial))
                .addDeserializer(Instant.class, new Reader<>(Instant.class, text, CalendarRange::instant))
                .addDeserializer(BigDecimal.class, new Reader<>(BigDecimal.class, number,
                        digits -> BoundedNumber.of(digits).orElseThrow(() -> new NumberFormatException(digits)))));
    }

    /** One value by its text. */
    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private final transient Set<JsonToken> taken;
        private final transient Function<String, T> read;

        private Reader(Class<T> type, Set<JsonToken> taken, Function<String, T> read) {
            super(type);
            this.taken = taken;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!taken.contains(parser.currentToken())) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText().strip();
            try {
                return read.apply(text);
            } catch (DateTimeException | NumberFormatException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "out of range");
            }
        }
    }
}
