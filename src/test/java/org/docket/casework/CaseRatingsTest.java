package org.docket.casework;

import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.patch;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rating is a term of the vocabulary, and contradicts nothing that is public. */
@QuarkusTest
@Tag("postgresql")
class CaseRatingsTest {

    private static final String CORRECTED = "\"reason\":\"why\",\"correction\":{\"type\":\"CORRECTION\",\"note\":\"The rating was wrong.\"}";

    private static Response publish(String id, String rating) {
        return json(Map.of("summary", "So it is.", "rating", rating)).header("If-Match", "*").post("/v1/cases/" + id + "/publication");
    }

    /** Denied by the respondent alone. */
    private static String denied() {
        String respondent = source("Respondent", "B", null);
        String id = openCase(source("Claimant", "B", null), respondent);
        attach(id, "STATEMENT", "REFUTES", respondent, 6);
        TestDesk.move(id, "DENY").then().statusCode(201);
        return id;
    }

    private static String decided(String move, String stance) {
        String id = openCase(source("Claimant", "B", null), source("Respondent", "B", null));
        attach(id, "DOCUMENT", stance, source("One", "B", null), 2);
        attach(id, "DOCUMENT", stance, source("Two", "B", null), 2);
        TestDesk.move(id, move).then().statusCode(201);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOSTLY_TRUE", "mostly true", "صحيح في معظمه", "Gro\u0308ßtenteils wahr"})
    void a_rating_is_stored_as_the_code_of_the_term_that_it_names(String given) {
        String id = decided("CORROBORATE", "SUPPORTS");
        publish(id, given).then().statusCode(201).body("rating", equalTo("MOSTLY_TRUE")).body("ratingText", nullValue());
        desk().get("/v1/cases/" + id + "/history?limit=200").then()
                .body("items.find { it.type == 'CASE_PUBLISHED' }.data.rating", equalTo("MOSTLY_TRUE"));
    }

    @Test
    void a_text_that_names_no_term_is_refused_with_the_terms_that_fit() {
        String id = openCase(null, null);
        publish(id, "Two Pinocchios").then().statusCode(422).body("type", equalTo("/problems/invalid-input")).body("errors[0].pointer", equalTo("/rating"))
                .body("errors[0].code", equalTo("unknown-rating")).body("ratings", contains("UNPROVEN"));
        patch(id, "{\"rating\":\"Half-true\"}").then().statusCode(422).body("errors[0].code", equalTo("unknown-rating"));
        json(Map.of("claim", Map.of("text", "It rained.", "language", "en"), "rating", "Wet")).post("/v1/cases").then().statusCode(422)
                .body("errors[0].code", equalTo("unknown-rating")).body("ratings", hasItem("FALSE"));
    }

    @Test
    void a_denied_claim_is_not_published_as_true_nor_a_bare_denial_as_false() {
        String id = denied();
        publish(id, "TRUE").then().statusCode(422).body("errors[0].code", equalTo("rating-does-not-fit")).body("ratings", contains("UNPROVEN"))
                .body("errors[0].detail", containsString("DENIED"));
        publish(id, "FALSE").then().statusCode(422);
        publish(id, "UNPROVEN").then().statusCode(201);
    }

    @Test
    void a_refuted_claim_is_false_and_a_corroborated_one_is_not() {
        publish(decided("REFUTE", "REFUTES"), "FALSE").then().statusCode(201);
        publish(decided("REFUTE", "REFUTES"), "UNPROVEN").then().statusCode(422).body("ratings", hasItem("MISATTRIBUTED")).body("ratings", not(hasItem("TRUE")));
        publish(decided("CORROBORATE", "SUPPORTS"), "FALSE").then().statusCode(422).body("ratings", hasItem("TRUE"));
    }

    @Test
    void a_draft_may_have_any_rating_until_it_is_published() {
        String id = openCase(null, null);
        patch(id, "{\"rating\":\"True\"}").then().statusCode(200).body("rating", equalTo("TRUE"));
        publish(id, "TRUE").then().statusCode(422).body("errors[0].code", equalTo("rating-does-not-fit"));
    }

    @Test
    void a_rating_that_readers_see_is_changed_to_one_that_fits() {
        String id = decided("CORROBORATE", "SUPPORTS");
        publish(id, "TRUE").then().statusCode(201);
        patch(id, "{\"rating\":\"FALSE\"," + CORRECTED + "}").then().statusCode(422).body("errors[0].code", equalTo("rating-does-not-fit"));
        patch(id, "{\"rating\":\"Mostly true\"," + CORRECTED + "}").then().statusCode(200).body("rating", equalTo("MOSTLY_TRUE"));
        patch(id, "{\"rating\":\"mostly TRUE\",\"reason\":\"the same\"}").then().statusCode(200).body("rating", equalTo("MOSTLY_TRUE"));
        patch(id, "{\"rating\":null," + CORRECTED + "}").then().statusCode(200).body("rating", nullValue());
    }

    @Test
    void after_a_move_that_brings_none_the_neutral_rating_is_shown_and_sending_it_back_is_no_change() {
        String respondent = source("Respondent", "B", null);
        String id = openCase(source("Claimant", "B", null), respondent);
        attach(id, "DOCUMENT", "SUPPORTS", source("One", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Two", "B", null), 2);
        TestDesk.move(id, "CORROBORATE").then().statusCode(201);
        publish(id, "TRUE").then().statusCode(201).body("rating", equalTo("TRUE"));
        attach(id, "STATEMENT", "REFUTES", respondent, 6);
        TestDesk.move(id, "DISPUTE").then().statusCode(201).body("rating", equalTo("UNPROVEN"));
        patch(id, "{\"rating\":\"UNPROVEN\",\"topics\":[\"sea\"],\"reason\":\"filed wrongly\"}").then().statusCode(200).body("rating", equalTo("UNPROVEN"));
    }

    @Test
    void a_rating_whose_basis_is_lost_is_no_longer_shown() {
        String id = openCase(source("Claimant", "B", null), source("Respondent", "B", null));
        String first = attach(id, "DOCUMENT", "REFUTES", source("One", "B", null), 2);
        attach(id, "DOCUMENT", "REFUTES", source("Two", "B", null), 2);
        TestDesk.move(id, "REFUTE").then().statusCode(201);
        publish(id, "FALSE").then().statusCode(201).body("rating", equalTo("FALSE"));
        withdraw(id, first).then().statusCode(201);
        desk().get("/v1/cases/" + id).then().body("standing", equalTo("LOST")).body("rating", equalTo("UNPROVEN"));
    }
}
