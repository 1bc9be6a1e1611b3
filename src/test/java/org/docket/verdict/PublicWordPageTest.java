package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.attach;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.move;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.verdict;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wherever a verdict is shown, a denial and a refutation read differently. */
@QuarkusTest
class PublicWordPageTest {

    private static void reads(String id, String text, String word, String tone, String other) {
        int number = verdict(id).path("number");
        for (String page : List.of("/verdicts/" + number + "?lang=en", "/embed/" + number + "?lang=en")) {
            given().header("Accept", "text/html").get(page).then().statusCode(200).body(containsString("data-status=\"" + tone + "\""))
                    .body(containsString("<title>" + word)).body(not(containsString("data-status=\"" + other + "\"")));
        }
        given().get("/v1/verdicts/" + id + "/badge.svg").then().body(containsString(">" + word + "</text>"));
        assertThat(new XmlPath(given().get("/feeds/verdicts.atom").asString()).<String>getList("feed.entry.title")).contains(word + ": " + text);
    }

    @Test
    void what_the_respondent_alone_denies_reads_denied() {
        String text = "They were told in " + System.nanoTime();
        String denier = source("A ministry");
        String id = open(claim(text, null, denier));
        attach(id, "STATEMENT", "REFUTES", denier);
        publish(id);
        move(id, "DENY").then().statusCode(201);
        reads(id, text, "Denied", "DENIED", "REFUTED");
    }

    @Test
    void what_evidence_refutes_reads_refuted_though_the_respondent_denies_it_too() {
        String text = "The bridge fell in " + System.nanoTime();
        String denier = source("A ministry");
        String id = open(claim(text, null, denier));
        attach(id, "STATEMENT", "REFUTES", denier);
        attach(id, "IMAGE", "REFUTES", source("A photographer"));
        attach(id, "DATASET", "REFUTES", source("A register"));
        move(id, "DENY").then().statusCode(201);
        move(id, "REFUTE").then().statusCode(201);
        publish(id);
        verdict(id).then().body("status", equalTo("DENIED")).body("basis", equalTo(List.of("BY_RESPONDENT", "BY_EVIDENCE")));
        reads(id, text, "Refuted", "REFUTED", "DENIED");
    }

    @Test
    void both_words_and_their_sentences_are_in_arabic_too() {
        given().header("Accept", "text/html").get("/how-we-verify?lang=ar").then().statusCode(200).body(containsString("منفي")).body(containsString("مدحوض"))
                .body(containsString("ولم تفحصه غرفة الأخبار بعد"));
    }
}
