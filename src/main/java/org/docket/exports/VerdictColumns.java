package org.docket.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.docket.exports.CsvTable.Column;

/** A verdict as a row: the columns in their order, each with where it stands in the verdict's JSON. Columns are added at the end. */
public final class VerdictColumns {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEPARATOR = "; ";

    public static final List<Column<JsonNode>> ALL = List.of(
            at("number", "/number"),
            at("id", "/id"),
            at("status", "/status"),
            at("basis", "/basis"),
            at("standing", "/standing"),
            at("statusSince", "/statusSince"),
            at("claim", "/claim/text"),
            at("language", "/claim/language"),
            at("claimant", "/claim/claimant/name"),
            at("respondent", "/claim/respondent/name"),
            at("madeOn", "/claim/madeOn"),
            at("appearances", "/claim/appearances"),
            at("topics", "/topics"),
            at("rating", "/rating"),
            at("summary", "/summary"),
            at("reviewOn", "/reviewOn"),
            at("supportingPrincipals", "/support/principals"),
            at("refutingPrincipals", "/refutation/principals"),
            at("publishedAt", "/publishedAt"),
            at("updatedAt", "/updatedAt"),
            at("position", "/position"),
            at("ratingText", "/ratingText"),
            at("articleUrl", "/article/url"),
            at("articleHeadline", "/article/headline"),
            at("articleAuthors", "/article/authors"));

    private VerdictColumns() {}

    static JsonNode read(byte[] verdict) throws IOException {
        return JSON.readTree(verdict);
    }

    private static Column<JsonNode> at(String name, String pointer) {
        return new Column<>(name, verdict -> text(verdict.at(pointer)));
    }

    private static String text(JsonNode found) {
        return found.isArray() ? found.valueStream().map(VerdictColumns::text).collect(Collectors.joining(SEPARATOR)) : found.asText();
    }
}
