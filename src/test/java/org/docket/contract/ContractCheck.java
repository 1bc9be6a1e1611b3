package org.docket.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.docket.contract.ContractDocument.Operation;

/**
 * Holds every answer of the suite against the committed contract, and every request that was taken. With the validator of
 * networknt, because the schemas of OpenAPI 3.1 are JSON Schema 2020-12, which it implements whole; validators made for
 * OpenAPI still read 3.0.
 */
public class ContractCheck implements Filter, QuarkusTestBeforeEachCallback {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!Boolean.getBoolean("docket.regenerate")) {
            RestAssured.replaceFiltersWith(this);
        }
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        ContractDocument contract = ContractDocument.COMMITTED;
        Optional<Operation> operation = contract.operation(request.getMethod(), URI.create(request.getURI()).getPath());
        List<String> errors = operation.map(found -> errors(contract, found, request, answer)).orElseGet(() -> undescribed(contract, answer));
        if (!errors.isEmpty()) {
            throw new AssertionError("%s %s: %d is not what the contract says: %s%n%s"
                    .formatted(request.getMethod(), request.getURI(), answer.statusCode(), errors, answer.asString()));
        }
        return answer;
    }

    private static List<String> errors(ContractDocument contract, Operation operation, FilterableRequestSpecification request, Response answer) {
        JsonNode described = operation.answer(answer.statusCode()).orElseGet(operation::otherwise);
        JsonNode content = described.path("content");
        if (content.isEmpty()) {
            return answer.asString().isEmpty() ? List.of() : List.of("has a body");
        }
        boolean begun = answer.header("Tus-Resumable") != null && answer.statusCode() < 300;
        if (answer.asString().isEmpty() && (begun || request.getMethod().equals("HEAD"))) {
            return List.of();
        }
        String type = answer.contentType().split(";")[0];
        if (content.has("*/*") && !type.equals(PROBLEM)) {
            return List.of();
        }
        if (!content.has(type)) {
            return List.of("is " + type);
        }
        if (!type.endsWith("json") || type.endsWith("ndjson")) {
            return List.of();
        }
        List<String> errors = contract.errors(content.get(type), parse(answer.asString()));
        boolean taken = answer.statusCode() < 300 && request.getBody() != null && takesJson(operation);
        return errors.isEmpty() && taken
                ? contract.errors(operation.node().at("/requestBody/content").iterator().next(), parse(request.getBody().toString()))
                : errors;
    }

    /** A file is whatever it is. */
    private static boolean takesJson(Operation operation) {
        return operation.node().at("/requestBody/content").fieldNames().next().endsWith("json");
    }

    /** What is not in the contract, such as an address that is not there, answers with a problem or with a page. */
    private static List<String> undescribed(ContractDocument contract, Response answer) {
        return answer.contentType() != null && answer.contentType().startsWith(PROBLEM)
                ? contract.problemErrors(parse(answer.asString()))
                : List.of();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
