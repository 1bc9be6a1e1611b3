package org.docket.search.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which form a client of Google's APIs wants its answer: the parameters that all of them have, each with and without a dollar sign before it, and
 * the header that names fields where no parameter does. An empty one is one that is not there.
 */
public class GoogleForm {

    /** The header that names fields, separated by commas. */
    static final String FIELD_MASK = "X-Goog-FieldMask";

    private static final ObjectWriter PLAIN = JsonMapper.builder().build().writer();
    private static final ObjectWriter PRETTY = PLAIN.with(new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator(""))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")).withObjectIndenter(new DefaultIndenter("  ", "\n")));
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,127}");
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    @QueryParam("fields")
    String fields;

    @QueryParam("prettyPrint")
    String prettyPrint;

    @QueryParam("alt")
    String alt;

    @QueryParam("callback")
    String callback;

    @QueryParam("$fields")
    String systemFields;

    @QueryParam("$prettyPrint")
    String systemPrettyPrint;

    @QueryParam("$alt")
    String systemAlt;

    @QueryParam("$callback")
    String systemCallback;

    @HeaderParam(FIELD_MASK)
    String fieldMask;

    /** A 400 for a form that there is not. */
    void check() {
        checkAlt("alt", alt);
        checkAlt("$alt", systemAlt);
        callback().filter(name -> !FUNCTION.matcher(name).matches()).ifPresent(name -> {
            throw GoogleParameters.refused("callback", "callback is the name of a function.");
        });
    }

    /** Clients that Google generates send {@code json;enum-encoding=int}; there are no enums in what is answered. */
    private static void checkAlt(String name, String given) {
        if (GoogleParameters.present(given).map(form -> form.split(";")[0].strip()).filter(form -> !form.equalsIgnoreCase("json")).isPresent()) {
            throw GoogleParameters.refused(name, name + " is json.");
        }
    }

    /** Whether a header decides what is answered, which caches by address do not see. */
    boolean isMaskedByHeader() {
        return first(fields, systemFields).isEmpty() && GoogleParameters.present(fieldMask).isPresent();
    }

    private Optional<String> callback() {
        return first(callback, systemCallback);
    }

    private static Optional<String> first(String one, String other) {
        return GoogleParameters.present(one).or(() -> GoogleParameters.present(other));
    }

    String type() {
        return isScript() ? SCRIPT : JSON;
    }

    /** What of the answer was asked for, as it was asked for. */
    String write(JsonNode answer) {
        JsonNode part = first(fields, systemFields).or(() -> GoogleParameters.present(fieldMask)).map(mask -> FieldMask.parse(mask).of(answer)).orElse(answer);
        try {
            String json = (first(prettyPrint, systemPrettyPrint).filter("false"::equals).isPresent() ? PLAIN : PRETTY).writeValueAsString(part);
            return isScript() ? "// API callback\n" + callback().orElseThrow() + '(' + json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");" : json;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isScript() {
        return callback().isPresent();
    }
}
