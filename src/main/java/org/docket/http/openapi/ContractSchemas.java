package org.docket.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docket.http.openapi.ContractWords.SchemaWords;
import org.docket.platform.PartialDate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas that no record stands for, and what a record does not say: pages, problems, patches, and which fields are always there. */
final class ContractSchemas {

    private static final String COMPONENT = "#/components/schemas/";
    private static final List<String> FROM_LIBRARIES = List.of("HttpProblem", "HttpValidationProblem", "Violation", "JsonNode", "JsonNodeType");
    /** What schema.org defines. */
    private static final List<String> THINGS = List.of("ClaimReview", "DataFeed");
    /** Lists that can be searched. */
    private static final List<String> FOUND = List.of("CasePage", "VerdictPage");
    private static final Map<String, String> PATCHES =
            new TreeMap<>(Map.of("CaseInput", "CasePatch", "ClaimInput", "ClaimPatch", "SourceInput", "SourcePatch",
                    "PersonInput", "PersonPatch", "PartnerInput", "PartnerPatch", "WebhookInput", "WebhookPatch"));

    private final SchemaWords words;

    ContractSchemas(SchemaWords words) {
        this.words = words;
    }

    void complete(OpenAPI api) {
        Components components = api.getComponents();
        FROM_LIBRARIES.forEach(components::removeSchema);
        components.getSchemas().values().forEach(ContractSchemas::takeAnyFraction);
        words.optional().forEach((name, optional) -> require(components.getSchemas().get(name), optional));
        words.pages().forEach((page, item) -> components.addSchema(page, page(item)));
        FOUND.forEach(page -> addFound(components.getSchemas().get(page)));
        PATCHES.forEach((input, patch) -> components.addSchema(patch, patch(components.getSchemas().get(input))));
        components.getSchemas().get("ChangePage").addProperty("position", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64")
                .description("Where to go on from once there is no `next`")).addRequired("position");
        THINGS.forEach(name -> components.addSchema(name, object().description("As https://schema.org/" + name + " defines it, in JSON-LD")));
        components.removeSchema("Precision");
        components.addSchema("PartialDate", text().pattern(PartialDate.PATTERN).examples(List.of("2022-10"))
                .description("A day (2022-10-19), a month (2022-10) or a year (2022), in the years 0001 to 9999"));
        components.addSchema("Discovery", object().description("As Google's API Discovery defines it"));
        components.addSchema("MatchesAnswer", OASFactory.createSchema().addAnyOf(ref("Matches")).addAnyOf(ref("MatchesList"))
                .description("One answer for one text, and a list for `items`"));
        components.addSchema("Problem", problem());
        api.setTags(words.tags().entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList());
    }

    /** How many decimal places are taken is no multiple of anything in binary numbers. */
    private static void takeAnyFraction(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> property.setMultipleOf(null));
        }
    }

    static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref(COMPONENT + name);
    }

    private static void require(Schema schema, List<String> optional) {
        var required = new ArrayList<>(schema.getProperties().keySet());
        required.removeAll(optional);
        schema.setRequired(required);
    }

    private static Schema page(String item) {
        return object()
                .addProperty("items", array(ref(item)))
                .addProperty("next", text().description("The cursor of the following page; absent on the last"))
                .addRequired("items");
    }

    private static void addFound(Schema page) {
        page.addProperty("total", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64").description("How many there are on all pages"));
        page.addProperty("highlights", array(ref("Highlight")).description("Where the words of `q` stand, where `highlights=true` asks for it"));
        page.addProperty("facets", object().additionalPropertiesSchema(array(ref("FacetCount")))
                .description("Of each name that `facets` asks for, the hundred most frequent values of all that is listed, on whatever page"));
    }

    /** The fields of {@code input}, each of which may be left out, or null where it may be removed (RFC 7396). */
    private static Schema patch(Schema input) {
        Schema patch = object();
        List<String> required = input.getRequired() == null ? List.of() : input.getRequired();
        input.getProperties().forEach((name, schema) -> patch.addProperty(name, required.contains(name) ? patched(schema) : removable(schema)));
        return patch;
    }

    private static Schema removable(Schema schema) {
        return OASFactory.createSchema().addAnyOf(patched(schema)).addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static Schema patched(Schema schema) {
        String name = schema.getRef() == null ? "" : schema.getRef().substring(COMPONENT.length());
        return PATCHES.containsKey(name) ? ref(PATCHES.get(name)) : schema;
    }

    private static Schema problem() {
        Schema error = object()
                .addProperty("pointer", text().description("A JSON Pointer into the body; /query/… and /header/… name a parameter"))
                .addProperty("code", text())
                .addProperty("detail", text())
                .required(List.of("pointer", "code", "detail"));
        return object()
                .addProperty("type", text().format("uri-reference"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text().format("uri-reference"))
                .addProperty("requestId", text())
                .addProperty("errors", array(error))
                .addProperty("ratings", array(text()).description("Of invalid-input, where a rating is refused: the codes of the terms that fit"))
                .addProperty("scope", text().description("Of forbidden: the scope that the operation takes"))
                .addProperty("withdrawnAt", text().format("date-time").description("Of withdrawn: since when it is no more"))
                .addProperty("reason", text().description("Of withdrawn: why the desk took it back"))
                .addProperty("number", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64").description("Of withdrawn: the number of the verdict"))
                .addProperty("publishedAt", text().format("date-time").description("Of withdrawn: since when it was public"))
                .addProperty("corrections", array(ref("Correction")).description("Of withdrawn: what readers were told of changes, the newest first"))
                .addProperty("proposalId", text().format("uuid").description("Of already-proposed: the proposal there is"))
                .addProperty("sourceId", text().format("uuid").description("Of already-proposed: the source whose change waits"))
                .addProperty("state", ref("ProposalState"))
                .addProperty("cause", text().description("Of page-unreachable: why there was no answer, such as NO_SUCH_HOST or TOO_SLOW"))
                .addProperty("move", ref("Move"))
                .addProperty("from", ref("Status"))
                .addProperty("moves", array(ref("Move")).description("Of move-not-listed: the moves that the table lists from here"))
                .addProperty("position", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64")
                        .description("Of position-not-reached: the last change that this replica shows"))
                .addProperty("unmet", array(ref("Unmet")).description("Of guards-unmet: what does not hold"))
                .required(List.of("type", "title", "status", "detail", "instance", "requestId"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }
}
