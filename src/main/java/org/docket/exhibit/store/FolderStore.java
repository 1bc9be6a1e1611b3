package org.docket.exhibit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.docket.platform.Disk;

/** Contents as files of a folder, in 256 folders below it. A file is moved there whole, so none is ever half there. */
final class FolderStore implements ContentStore {

    private final Path folder;
    private final Clock clock;

    FolderStore(Path folder, Clock clock) throws IOException {
        this.folder = Disk.made(folder);
        this.clock = clock;
    }

    @Override
    public void put(Sha256 sha256, Path file) throws IOException {
        Path place = place(sha256);
        Disk.made(place.getParent());
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.sync(place.getParent());
    }

    @Override
    public Optional<Kept> find(Sha256 sha256) throws IOException {
        try {
            return Optional.of(kept(place(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(Sha256 sha256, long from, long length) throws IOException {
        var channel = FileChannel.open(place(sha256)).position(from);
        return BoundedInputStream.builder().setInputStream(Channels.newInputStream(channel)).setMaxCount(length).get();
    }

    @Override
    public Optional<Path> file(Sha256 sha256) {
        return Optional.of(place(sha256));
    }

    @Override
    public Stream<Kept> list() throws IOException {
        return Files.find(folder, 2, (path, attributes) -> attributes.isRegularFile()
                && Sha256.parse(path.getFileName().toString()).isPresent()).map(FolderStore::listed);
    }

    @Override
    public void delete(Sha256 sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    private Path place(Sha256 sha256) {
        return folder.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
    }

    private static Kept listed(Path path) {
        try {
            return kept(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Kept(new Sha256(path.getFileName().toString()), attributes.size(), attributes.lastModifiedTime().toInstant());
    }
}
