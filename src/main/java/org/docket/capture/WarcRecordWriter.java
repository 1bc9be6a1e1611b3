package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.docket.exhibit.store.Sha256;
import org.docket.outbound.OutboundExchange;
import org.docket.platform.Ids;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes WARC files (ISO 28500:2017, WARC 1.1): what was asked and answered, byte for byte, or a text that came another way. */
@ApplicationScoped
class WarcRecordWriter {

    static final String MEDIA_TYPE = "application/warc";
    private static final String FORMAT = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";

    private final Ids ids;

    WarcRecordWriter(Ids ids) {
        this.ids = ids;
    }

    /** A request and a response for each hop, in order. */
    byte[] of(List<OutboundExchange> hops) {
        return written(info(hops.getFirst().at(), Map.of()), writer -> {
            for (OutboundExchange hop : hops) {
                WarcRecord response = response(hop);
                writer.write(response);
                writer.write(request(hop, response));
            }
        });
    }

    /**
     * Something that was not fetched.
     *
     * @param source says where it comes from
     */
    byte[] ofResource(URI target, MediaType type, byte[] content, String source, Instant at) {
        return written(info(at, Map.of("description", List.of(source))), writer -> writer.write(new WarcResource.Builder(target)
                .version(MessageVersion.WARC_1_1).recordId(ids.next()).date(at)
                .blockDigest(digest(content)).payloadDigest(digest(content)).body(type, content).build()));
    }

    private interface Writing {
        void to(WarcWriter writer) throws IOException;
    }

    private static byte[] written(Warcinfo info, Writing records) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.NONE)) {
            writer.write(info);
            records.to(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Warcinfo info(Instant at, Map<String, List<String>> more) {
        var fields = new TreeMap<String, List<String>>(more);
        fields.put("software", List.of("Docket"));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put("conformsTo", List.of(FORMAT));
        return new Warcinfo.Builder().version(MessageVersion.WARC_1_1).recordId(ids.next()).date(at).fields(fields).build();
    }

    private WarcResponse response(OutboundExchange hop) {
        var record = new WarcResponse.Builder(hop.target().uri()).version(MessageVersion.WARC_1_1).recordId(ids.next()).date(hop.at())
                .ipAddress(hop.address()).blockDigest(digest(hop.response())).body(MediaType.HTTP_RESPONSE, hop.response());
        payload(hop.response()).ifPresent(payload -> record.payloadDigest(digest(payload)));
        return record.build();
    }

    private WarcRequest request(OutboundExchange hop, WarcRecord response) {
        return new WarcRequest.Builder(hop.target().uri()).version(MessageVersion.WARC_1_1).recordId(ids.next()).date(hop.at())
                .ipAddress(hop.address()).concurrentTo(response.id()).blockDigest(digest(hop.request()))
                .body(MediaType.HTTP_REQUEST, hop.request()).build();
    }

    /** An answer as whoever reads the file will read it. */
    static HttpResponse http(byte[] response) throws IOException {
        return new WarcResponse.Builder("http://any.example/").body(MediaType.HTTP_RESPONSE, response).build().http();
    }

    /** The body without its transfer encoding, which is what WARC-Payload-Digest is of. */
    private static Optional<byte[]> payload(byte[] response) {
        try {
            return Optional.of(http(response).body().stream().readAllBytes());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WarcDigest digest(byte[] content) {
        return new WarcDigest("sha256", Sha256.digesting().digest(content));
    }
}
