package org.docket.custody;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.docket.custody.StampToken.NotAToken;

/** A time-stamping authority that was configured, asked over HTTP (RFC 3161 section 3.4). It learns a hash and nothing else. */
final class TimeStampAuthority {

    private static final int LARGEST = 65_536;

    private final String name;
    private final URI url;
    private final TrustAnchors anchors;
    private final HttpClient http;
    private final Duration patience;

    TimeStampAuthority(String name, URI url, TrustAnchors anchors, HttpClient http, Duration patience) {
        this.name = name;
        this.url = url;
        this.anchors = anchors;
        this.http = http;
        this.patience = patience;
    }

    String name() {
        return name;
    }

    TrustAnchors anchors() {
        return anchors;
    }

    /** A token for {@code sha256} that was checked: it answers this question, and leads to a certificate that is believed. */
    StampToken ask(String sha256, BigInteger nonce) throws IOException, NotAToken, InterruptedException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest question = generator.generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(sha256), nonce);
        try {
            var answer = new TimeStampResponse(send(question.getEncoded()));
            answer.validate(question);
            if (answer.getTimeStampToken() == null) {
                throw new NotAToken("it was refused: " + answer.getStatusString(), null);
            }
            StampToken token = StampToken.read(answer.getTimeStampToken().getEncoded());
            if (!token.isVouchedForBy(anchors)) {
                throw new NotAToken("its certificate leads to none that is believed", null);
            }
            return token;
        } catch (TSPException e) {
            throw new NotAToken("it does not answer the question", e);
        }
    }

    private byte[] send(byte[] question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(question))
                .build();
        try (var body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            return body.readNBytes(LARGEST);
        }
    }
}
