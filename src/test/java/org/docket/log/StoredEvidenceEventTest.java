package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.docket.casework.EvidenceDetails;
import org.docket.casework.EvidenceInput;
import org.docket.platform.PartialDate;
import org.junit.jupiter.api.Test;

/** An event as schema version 27 stored it: {@code backup/version-27.zip} has it in its log. */
class StoredEvidenceEventTest {

    private static final String ITEM = "{\"credibility\":2,\"derivedFrom\":[],\"kind\":\"DOCUMENT\",\"quote\":\"It \\\"sailed\\\".\","
            + "\"sourceId\":\"01a21bfc-52e4-7831-bb1a-ea252d44bd26\",\"stance\":\"SUPPORTS\",\"url\":\"https://paper.example/a?b=1\"}";
    private static final String HASH = "4b8715a7ff1293429689b76fa88afb2e8a3ae93248a7234d4c1c46c9850b048f";

    private static Event stored(String data) {
        var event = new Event();
        event.type = EventType.EVIDENCE_ATTACHED;
        event.caseId = UUID.fromString("01a21bfc-58ec-733d-8358-7aab850af99f");
        event.version = 3;
        event.actor = "Admin";
        event.actorId = UUID.fromString("00000000-0000-7000-8000-000000000001");
        event.at = Instant.parse("2026-11-27T07:50:54.646950Z");
        event.data = data;
        event.hash = HASH;
        return event;
    }

    private static EvidenceInput read(String item) {
        return Canonical.read(stored(item), EvidenceInput.class);
    }

    @Test
    void its_hash_is_what_it_was() {
        String data = "{\"evidenceId\":\"01a21bfc-61b6-7bd6-b821-570734c7c7ad\",\"item\":" + ITEM + "}";
        assertThat(stored(data).isIntact()).isTrue();
        assertThat(stored(data.replace("sailed", "sunk")).isIntact()).isFalse();
    }

    @Test
    void its_item_is_read_and_written_again_byte_for_byte() {
        EvidenceInput item = read(ITEM);
        assertThat(item.quote()).isEqualTo("It \"sailed\".");
        assertThat(item.unanswered()).isNull();
        assertThat(Canonical.write(item)).isEqualTo(ITEM);
    }

    @Test
    void a_full_date_is_read_and_written_again_byte_for_byte() {
        String dated = ITEM.replace("\"quote\"", "\"publishedOn\":\"2022-11-08\",\"quote\"");
        assertThat(read(dated).publishedOn()).isEqualTo(PartialDate.of("2022-11-08"));
        assertThat(Canonical.write(read(dated))).isEqualTo(dated);
    }

    @Test
    void an_item_without_details_has_no_new_field() {
        assertThat(Canonical.write(read(ITEM).with(EvidenceDetails.NONE, null))).isEqualTo(ITEM);
        assertThat(Canonical.write(read(ITEM).with(new EvidenceDetails("", false, null, null, "", "", null, ""), null))).isEqualTo(ITEM);
    }

    @Test
    void details_are_written_in_the_order_of_their_names() {
        var details = new EvidenceDetails("Who?", true, "https://archive.example/1", PartialDate.of("2022"), "Skerry", "p. 7", "ar", "No.");
        String written = Canonical.write(read(ITEM).with(details, UUID.fromString("01a21bfc-52e4-7831-bb1a-ea252d44bd27")));
        assertThat(written).isEqualTo("{\"archiveUrl\":\"https://archive.example/1\",\"credibility\":2,\"derivedFrom\":[],\"kind\":\"DOCUMENT\",\"language\":\"ar\","
                + "\"locator\":\"p. 7\",\"question\":\"Who?\",\"quote\":\"It \\\"sailed\\\".\",\"shownAt\":\"2022\",\"shownPlace\":\"Skerry\","
                + "\"sourceId\":\"01a21bfc-52e4-7831-bb1a-ea252d44bd26\",\"speakerId\":\"01a21bfc-52e4-7831-bb1a-ea252d44bd27\",\"stance\":\"SUPPORTS\","
                + "\"translation\":\"No.\",\"unanswered\":true,\"url\":\"https://paper.example/a?b=1\"}");
        assertThat(read(written).details()).isEqualTo(details);
    }
}
