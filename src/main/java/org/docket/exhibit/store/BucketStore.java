package org.docket.exhibit.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Contents as objects of a bucket of an S3-compatible store, which checks their hashes itself as they come. */
final class BucketStore implements ContentStore {

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    /** @param prefix what the keys of all objects begin with; empty, or ends with a slash */
    BucketStore(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(Sha256 sha256, Path file) throws IOException {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256.hex()));
        asked(() -> s3.putObject(to -> to.bucket(bucket).key(key(sha256)).checksumSHA256(checksum), RequestBody.fromFile(file)));
        Files.delete(file);
    }

    @Override
    public Optional<Kept> find(Sha256 sha256) throws IOException {
        return asked(() -> {
            try {
                var head = s3.headObject(of -> of.bucket(bucket).key(key(sha256)));
                return Optional.of(new Kept(sha256, head.contentLength(), head.lastModified()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    /** RFC 9110 section 14.1.2. */
    @Override
    public InputStream open(Sha256 sha256, long from, long length) throws IOException {
        return asked(() -> s3.getObject(of -> of.bucket(bucket).key(key(sha256)).range("bytes=" + from + '-' + (from + length - 1))));
    }

    @Override
    public Optional<Path> file(Sha256 sha256) {
        return Optional.empty();
    }

    @Override
    public Stream<Kept> list() throws IOException {
        return asked(() -> s3.listObjectsV2Paginator(of -> of.bucket(bucket).prefix(prefix)).contents().stream().flatMap(this::kept));
    }

    @Override
    public void delete(Sha256 sha256) throws IOException {
        asked(() -> s3.deleteObject(of -> of.bucket(bucket).key(key(sha256))));
    }

    private Stream<Kept> kept(S3Object object) {
        return Sha256.parse(object.key().substring(prefix.length())).map(sha256 -> new Kept(sha256, object.size(), object.lastModified())).stream();
    }

    private String key(Sha256 sha256) {
        return prefix + sha256.hex();
    }

    private interface Asking<T> {

        T ask() throws IOException;
    }

    /** What goes wrong on the way to the store is what goes wrong on the way to a disk. */
    private static <T> T asked(Asking<T> asking) throws IOException {
        try {
            return asking.ask();
        } catch (SdkException e) {
            throw new IOException("the store does not answer", e);
        }
    }
}
