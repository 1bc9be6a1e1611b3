package org.docket.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.capture.TestCaptures.file;
import static org.docket.capture.TestCaptures.records;
import static org.docket.casework.TestDesk.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.docket.capture.TestCaptures.Block;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.Test;

/** What a first start with the demo desk holds. */
@WithProgram("docket.desk.demo=true")
class DemoCaptureIT {

    @Test
    void the_article_is_kept_with_all_quotes_of_the_first_case_found_in_it() throws Exception {
        String caseId = desk().get("/v1/cases?sort=number&limit=1").path("items[0].id");
        List<String> items = desk().get("/v1/cases/" + caseId + "/evidence").path("items.id");
        assertThat(items).hasSize(3);
        for (String id : items) {
            String item = "/v1/cases/" + caseId + "/evidence/" + id;
            var captures = desk().get(item + "/captures").then().statusCode(200).extract();
            assertThat(captures.<List<String>>path("items.quote.outcome")).containsExactly("FOUND");
            assertThat(captures.<String>path("items[0].url")).isEqualTo("urn:docket:demo:article-2022-11-08");
            List<Block> records = records(file(item, captures.path("items[0].warc.sha256")));
            assertThat(records).extracting(Block::type).containsExactly("warcinfo", "resource");
            assertThat(new String(records.getFirst().bytes(), StandardCharsets.UTF_8)).contains("was not fetched");
            assertThat(records.getLast().bytes()).isEqualTo(file(item, captures.path("items[0].text.sha256")));
        }
        assertThat(desk().get("/v1/cases?sort=number&limit=2").<List<String>>path("items.id")).hasSize(2);
    }
}
