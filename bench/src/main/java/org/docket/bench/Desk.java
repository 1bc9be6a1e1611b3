package org.docket.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.docket.bench.Load.Request;
import org.docket.bench.Load.Target;

/** A filled desk, and what a client asks of it. The desk's own calls take one half of the cases, the plain ones the other. */
record Desk(int port, JsonArray cases, JsonArray sources) {

    interface Call {
        Request of(String address, int number);
    }

    static Desk filled(Server server, int cases) throws Exception {
        System.err.printf("filling a desk with %,d cases%n", cases);
        var made = new JsonObject(server.post("/v1/bench/desk?cases=" + cases));
        return new Desk(server.port, made.getJsonArray("cases"), made.getJsonArray("sources"));
    }

    /** As many keys as may be shown in turn. */
    static List<String> keys(Server server, int count) throws Exception {
        return new JsonArray(server.post("/v1/bench/keys?count=" + count)).stream().map(String.class::cast).toList();
    }

    Target target(String below, Call call) {
        return Target.of(below, port, number -> call.of("/v1" + below, number));
    }

    Call at(String path) {
        return (address, number) -> new Request(address + path.replace("{source}", source(number)), null);
    }

    Request read(String address, int number) {
        return new Request(address + "/cases/" + id(address, number), null);
    }

    Request list(String address, int number) {
        return new Request(address + "/cases?limit=20", null);
    }

    Request move(String address, int number) {
        String move = number / half() % 2 == 0 ? "DISPUTE" : "CORROBORATE";
        return new Request(address + "/cases/" + id(address, number) + "/moves",
                "{\"move\":\"" + move + "\",\"reason\":\"Because the evidence on file says so.\"}");
    }

    Request attach(String address, int number) {
        return new Request(address + "/cases/" + id(address, number) + "/evidence", "{\"kind\":\"DOCUMENT\",\"stance\":\"CONTEXT\","
                + "\"credibility\":2,\"quote\":\"Said on the record, as quoted.\",\"sourceId\":\"" + source(number) + "\"}");
    }

    Request open(String address, int number) {
        return new Request(address + "/cases", "{\"topics\":[\"bench\"],\"claim\":{\"text\":\"Something of note happened, again.\","
                + "\"language\":\"en\",\"claimantId\":\"" + source(number) + "\",\"respondentId\":\"" + source(number + 1) + "\"}}");
    }

    private String id(String address, int number) {
        return cases.getString(number % half() + (address.contains("bench") ? half() : 0));
    }

    private String source(int number) {
        return sources.getString(number % sources.size());
    }

    private int half() {
        return cases.size() / 2;
    }
}
