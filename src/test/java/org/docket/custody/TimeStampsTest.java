package org.docket.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.docket.log.Crowd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class TimeStampsTest {

    @Inject
    TimeStamps stamps;

    /** As replicas do that read the same event. */
    @Test
    void a_stamp_is_wished_for_once() throws Exception {
        String caseId = openCase(null, null);
        String item = attach(caseId, "IMAGE", "SUPPORTS", source("Harbor", "B", null), 2);
        String sha256 = desk().contentType("text/plain").body(("words " + item).getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/" + caseId + "/evidence/" + item + "/files?name=a.txt").then().statusCode(201).extract().path("sha256");
        Crowd.atOnce(8, () -> {
            stamps.wish(UUID.fromString(caseId), sha256, List.of("burst"));
            return true;
        });
        List<TimeStamp> wished = QuarkusTransaction.requiringNew().call(() -> stamps.of(sha256));
        assertThat(wished).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> stamps.delete("sha256", sha256));
    }
}
