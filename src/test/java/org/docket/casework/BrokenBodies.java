package org.docket.casework;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Bodies of each kind that the program reads, which end early, stall, or break off: each by the method and type that its operation takes. */
final class BrokenBodies {

    private static final String FORM = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nwords";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=edge";
    /** How much more is announced than comes. */
    private static final int MISSING = 500;
    private static final int UPLOAD = 1_000_000;

    private final HostileClient client;
    private final Random random;
    private final String caseAddress;
    private final String place;
    private String upload = "";

    /** @param place the address of the files of an item of evidence */
    BrokenBodies(HostileClient client, Random random, String place) {
        this.client = client;
        this.random = random;
        this.place = place;
        this.caseAddress = place.substring(0, place.indexOf("/evidence/"));
    }

    /** A request, as far as it goes. */
    private record Broken(String method, String path, String headers, String begins) {}

    /** Sends one; returns the answer where one is to be had. */
    Optional<RawAnswer> next() throws IOException {
        Broken broken = broken();
        switch (random.nextInt(4)) {
            case 0 -> {
                return Optional.of(client.send(request(broken, 0)));
            }
            case 1 -> client.stall(request(broken, MISSING));
            case 2 -> client.reset(request(broken, MISSING));
            default -> client.abandon(request(broken, MISSING));
        }
        return Optional.empty();
    }

    private String request(Broken broken, int missing) {
        return client.head(broken.method, broken.path, broken.headers + "\r\nContent-Length: " + (broken.begins.length() + missing)) + "\r\n" + broken.begins;
    }

    private Broken broken() throws IOException {
        List<Broken> all = List.of(
                new Broken("POST", place, MULTIPART, FORM),
                new Broken("POST", place + "?name=a.txt", "Content-Type: text/plain", "words"),
                new Broken("POST", "/v1/matches/images", MULTIPART, FORM),
                new Broken("POST", "/v1/matches/images", "Content-Type: image/png", "\u0089PNG\r\n"),
                new Broken("POST", "/v1/imports", "Content-Type: application/x-ndjson", "{\"type\":\"case\""),
                new Broken("POST", "/v1/imports", "Content-Type: application/ld+json", "{\"@type\":\"ClaimReview\","),
                new Broken("POST", "/v1/imports", "Content-Type: text/csv", "type,text\r\ncase,\"It"),
                new Broken("POST", "/v1/imports", "Content-Type: application/x-ndjson\r\nContent-Encoding: gzip", "\u001f\u008b\b\u0000"),
                new Broken("POST", "/v1/cases", "Content-Type: application/json", "{\"claim\":{\"text\":"),
                new Broken("PATCH", caseAddress, "Content-Type: application/merge-patch+json\r\nIf-Match: *", "{\"note\":\"wor"),
                new Broken("POST", "/v1/submissions", "Content-Type: application/json", "{\"text\":\"wor"),
                new Broken("POST", "/sign-in", "Content-Type: application/x-www-form-urlencoded\r\nOrigin: " + client.origin(), "email=somebody%40desk.exa"));
        int chosen = random.nextInt(all.size() + 2);
        return chosen < all.size() ? all.get(chosen) : partOfUpload();
    }

    /** A part of an upload (tus 1.0.0), from where the upload is: it keeps what came before. */
    private Broken partOfUpload() throws IOException {
        Optional<String> offset = upload.isEmpty() ? Optional.empty() : client.send(client.head("HEAD", upload, "Tus-Resumable: 1.0.0") + "\r\n").header("Upload-Offset");
        if (offset.isEmpty()) {
            RawAnswer created = client.send(client.head("POST", place, "Tus-Resumable: 1.0.0\r\nUpload-Length: " + UPLOAD + "\r\nContent-Length: 0") + "\r\n");
            upload = created.header("Location").orElseThrow(() -> new AssertionError(created.text()));
        }
        return new Broken("PATCH", upload, "Tus-Resumable: 1.0.0\r\nUpload-Offset: " + offset.orElse("0") + "\r\nContent-Type: application/offset+octet-stream", "words");
    }
}
