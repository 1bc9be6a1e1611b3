package org.docket.capture;

import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Items with an address, and what is captured of them. Nothing here asserts. */
final class TestCaptures {

    private TestCaptures() {}

    /** The address of a new item in a new case. */
    static String item(String url, String quote) {
        return item(openCase(null, null), url, quote);
    }

    static String item(String caseId, String url, String quote) {
        var body = new LinkedHashMap<String, Object>(Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source("Herald", "B", null), "credibility", 2));
        if (url != null) {
            body.put("url", url);
        }
        if (quote != null) {
            body.put("quote", quote);
        }
        String path = "/v1/cases/" + caseId + "/evidence";
        return path + "/" + json(body).post(path).then().statusCode(201).extract().path("id");
    }

    static Response capture(String item) {
        return desk().post(item + "/captures");
    }

    static byte[] file(String item, String sha256) {
        return desk().get(item + "/files/" + sha256).then().statusCode(200).extract().asByteArray();
    }

    /** A record with its block, which the reader has checked against its digest. */
    record Block(String type, Map<String, List<String>> headers, byte[] bytes) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** All records of an archive, as jwarc's own reader has them. */
    static List<Block> records(byte[] warc) throws IOException {
        var blocks = new ArrayList<Block>();
        try (var reader = new WarcReader(new ByteArrayInputStream(warc))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                byte[] bytes = record.body().stream().readAllBytes();
                var headers = new LinkedHashMap<String, List<String>>(record.headers().map());
                headers.put("digest-checked", List.of(String.valueOf(record.calculatedBlockDigest().equals(record.blockDigest()))));
                headers.put("version", List.of(record.version().toString()));
                blocks.add(new Block(record.type(), headers, bytes));
            }
        }
        return blocks;
    }
}
