package org.docket.casework;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.docket.log.Crowd;

/** Eight equal requests at the same moment, of kinds that meet at one constraint. */
final class BurstRequests {

    private static final int EIGHT = 8;
    /** Eight passwords take seconds to be hashed. */
    private static final int RARELY = 30;

    private final HostileClient client;
    private final Random random;
    private final String place;

    /** @param place the address of the files of an item of evidence */
    BurstRequests(HostileClient client, Random random, String place) {
        this.client = client;
        this.random = random;
        this.place = place;
    }

    List<RawAnswer> next() throws Exception {
        String name = "b" + random.nextInt(1_000_000_000);
        if (random.nextInt(RARELY) == 0) {
            return wrongPasswords(name);
        }
        return switch (random.nextInt(6)) {
            case 0 -> together(person(name));
            case 1 -> together(post("/v1/submissions", "{\"text\":\"The ferry " + name + " sank.\",\"language\":\"en\"}", "X-Odd: 1"));
            case 2 -> together(post("/v1/sources", "{\"name\":\"" + name + "\",\"kind\":\"OTHER\",\"reliability\":\"B\"}", "Idempotency-Key: " + name));
            case 3 -> together(post("/v1/cases", "{\"claim\":{\"text\":\"" + name + "\",\"language\":\"en\"}}", "Idempotency-Key: " + name));
            case 4 -> together(post("/v1/people/" + made(person(name)) + "/invitation", "", "X-Odd: 1"));
            default -> together(client.head("GET", place + '/' + sha256(name), "X-Odd: 1") + "\r\n");
        };
    }

    private String person(String name) {
        return post("/v1/people", "{\"name\":\"Twin\",\"email\":\"" + name + "@desk.example\",\"roles\":[\"CHECKER\"]}", "X-Odd: 1");
    }

    private String post(String path, String body, String header) {
        return client.head("POST", path, header + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()) + "\r\n" + body;
    }

    /** Of one address, from a network that has not failed yet. */
    private List<RawAnswer> wrongPasswords(String name) throws Exception {
        String form = "email=" + name + "%40desk.example&password=wrong";
        String request = client.anonymousHead("POST", "/sign-in", "Origin: " + client.origin() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length())
                + "\r\n" + form;
        int network = random.nextInt(60_000);
        return Crowd.atOnce(EIGHT, () -> client.sendFrom(network, request));
    }

    private List<RawAnswer> together(String request) throws Exception {
        Callable<RawAnswer> one = () -> client.send(request);
        return Crowd.atOnce(EIGHT, one);
    }

    private String made(String request) throws IOException {
        return field(request, "id");
    }

    /** The hash of a new file, which nobody has looked at. */
    private String sha256(String words) throws IOException {
        return field(client.head("POST", place + "?name=a.txt", "Content-Type: text/plain\r\nContent-Length: " + words.length()) + "\r\n" + words, "sha256");
    }

    private String field(String request, String name) throws IOException {
        String answer = client.send(request).text();
        int begin = answer.indexOf('"' + name + "\":\"");
        if (begin < 0) {
            throw new AssertionError(request + " was answered " + answer);
        }
        int value = begin + name.length() + 4;
        return answer.substring(value, answer.indexOf('"', value));
    }
}
