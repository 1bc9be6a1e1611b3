package org.docket.verdict;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** A JSON-LD document as a processor understands it; a word that schema.org does not have is one of its own all the same. */
record Expansion(JsonObject node) {

    static final String SCHEMA = "http://schema.org/";

    static Expansion of(String document) throws JsonLdError {
        var expanded = com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new StringReader(document))).loader((uri, options) -> context(uri)).get();
        return new Expansion(expanded.getJsonObject(0));
    }

    private static Document context(URI uri) throws JsonLdError {
        if (!uri.equals(URI.create("https://schema.org"))) {
            throw new AssertionError("another context: " + uri);
        }
        InputStream ours = Expansion.class.getResourceAsStream("/schema-org-context.json");
        return JsonDocument.of(ours);
    }

    String id() {
        return node.getString("@id");
    }

    String type() {
        return node.getJsonArray("@type").getString(0);
    }

    boolean has(String property) {
        return node.containsKey(SCHEMA + property);
    }

    List<Expansion> all(String property) {
        return has(property) ? node.getJsonArray(SCHEMA + property).getValuesAs(JsonObject.class).stream().map(Expansion::new).toList() : List.of();
    }

    Expansion one(String property) {
        List<Expansion> found = all(property);
        if (found.size() != 1) {
            throw new AssertionError(property + " " + found);
        }
        return found.getFirst();
    }

    /** Its value, whatever its type: a text, a number, a date. */
    String text(String property) {
        JsonValue value = one(property).node.get("@value");
        return value.getValueType() == JsonValue.ValueType.STRING ? one(property).node.getString("@value") : value.toString();
    }

    /** The names of its properties, in schema.org's words. */
    List<String> properties() {
        return node.keySet().stream().filter(key -> !key.startsWith("@")).map(key -> key.replace(SCHEMA, "")).toList();
    }

    /** It, and all things in it. */
    Stream<Expansion> things() {
        return Stream.concat(Stream.of(this), properties().stream().flatMap(property -> all(property).stream())
                .filter(value -> value.node.containsKey("@type") && !value.node.containsKey("@value")).flatMap(Expansion::things));
    }
}
