package org.docket.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The committed contract of what is told, as something that messages can be held against. */
final class AsyncApi {

    static final Path FILE = Path.of("openapi/asyncapi.yaml");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaLoader(loader -> loader.fetchRemoteResources()));

    private AsyncApi() {}

    /** The types of the messages that {@code channel} has. */
    static Set<String> types(String channel) throws IOException {
        JsonNode document = new YAMLMapper().readTree(FILE.toFile());
        var names = new TreeSet<String>();
        document.at("/channels/" + channel + "/messages").fieldNames()
                .forEachRemaining(key -> names.add(document.at("/components/messages/" + key + "/name").asText()));
        return names;
    }

    /** What of a body is not as the message {@code key} has it. */
    static List<Error> errors(String key, String body) {
        return REGISTRY.getSchema(SchemaLocation.of(FILE.toUri() + "#/components/messages/" + key + "/payload")).validate(body, InputFormat.JSON);
    }
}
