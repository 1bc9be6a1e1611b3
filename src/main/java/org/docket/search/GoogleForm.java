package org.docket.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.QueryParam;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** In which form a client of Google's APIs wants its answer: the parameters that all of them have. */
public class GoogleForm {

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

    /** A 400 for a form that there is not. */
    void check() {
        if (alt != null && !alt.isBlank() && !alt.equals("json")) {
            throw GoogleParameters.refused("alt", "alt is json.");
        }
        if (isScript() && !FUNCTION.matcher(callback).matches()) {
            throw GoogleParameters.refused("callback", "callback is the name of a function.");
        }
    }

    String type() {
        return isScript() ? SCRIPT : JSON;
    }

    /** What of the answer was asked for, as it was asked for. */
    String write(JsonNode answer) {
        JsonNode part = fields == null || fields.isBlank() ? answer : FieldMask.parse(fields).of(answer);
        try {
            String json = ("false".equals(prettyPrint) ? PLAIN : PRETTY).writeValueAsString(part);
            return isScript() ? "// API callback\n" + callback + '(' + json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");" : json;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isScript() {
        return callback != null && !callback.isBlank();
    }
}
