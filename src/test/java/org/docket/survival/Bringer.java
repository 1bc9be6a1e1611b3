package org.docket.survival;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;

/** Somebody who brings one file after the other until the program dies. */
final class Bringer implements Callable<Void> {

    private static final int LARGEST = 2_000_000;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI files;
    private final Random random;
    private final Queue<Brought> told;
    private final Pace pace;

    /** A file whose 201 arrived. */
    record Brought(URI address, String sha256) {}

    /**
     * @param told takes each file once it is acknowledged
     * @param pace holds the client back after a file
     */
    Bringer(URI files, long seed, Queue<Brought> told, Pace pace) {
        this.files = files;
        this.random = new Random(seed);
        this.told = told;
        this.pace = pace;
    }

    /** The address of the files of a new item. */
    static String item(Wire desk) throws IOException, InterruptedException {
        String source = desk.post("/v1/sources", Map.of("name", "Harbor", "kind", "OTHER", "reliability", "B")).path("id").asText();
        String caseId = desk.post("/v1/cases", Map.of("claim", Map.of("text", "It happened.", "language", "en"))).path("id").asText();
        String item = desk.post("/v1/cases/" + caseId + "/evidence",
                Map.of("kind", "IMAGE", "stance", "SUPPORTS", "sourceId", source, "credibility", 2)).path("id").asText();
        return "/v1/cases/" + caseId + "/evidence/" + item + "/files";
    }

    @Override
    public Void call() throws InterruptedException {
        try {
            while (true) {
                bring();
                pace.keep();
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private void bring() throws IOException, InterruptedException {
        byte[] bytes = text();
        String sha256 = sha256(bytes);
        int status = send(HttpRequest.newBuilder(files).POST(BodyPublishers.ofByteArray(bytes)), BodyHandlers.discarding()).statusCode();
        if (status == 201) {
            told.add(new Brought(URI.create(files + "/" + sha256), sha256));
        } else if (status != 503) {
            throw new AssertionError(files + " answered " + status);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException, InterruptedException {
        return HTTP.send(request.header("Authorization", "Bearer " + Program.KEY).build(), body);
    }

    private byte[] text() {
        byte[] bytes = new byte[1 + random.nextInt(LARGEST)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes that the program has for it. */
    static byte[] read(Brought file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(file.address()).header("Authorization", "Bearer " + Program.KEY).build();
        HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(file.address() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
