package org.docket.examiner;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.file.FileSystemDirectory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What devices and programs wrote into a picture, a film or a recording, beside what is seen and heard. */
final class EmbeddedMetadata {

    /** What the library says of the file on the disk, and of how it is compressed. */
    private static final List<Class<? extends Directory>> NOT_OF_THE_FILE =
            List.of(FileSystemDirectory.class, FileTypeDirectory.class, HuffmanTablesDirectory.class);

    private final Metadata metadata;

    private EmbeddedMetadata(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * @param picture whether the file is worth a look even where what is written in it makes no sense
     */
    static EmbeddedMetadata in(Path file, boolean picture) throws IOException, UnreadableFileException {
        try {
            return new EmbeddedMetadata(ImageMetadataReader.readMetadata(file.toFile()));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            if (picture) {
                return new EmbeddedMetadata(new Metadata());
            }
            throw new UnreadableFileException(Outcome.DAMAGED);
        }
    }

    /** What an XMP packet says (ISO 16684-1). */
    static List<FileFact> ofXmp(InputStream packet) throws IOException {
        var metadata = new Metadata();
        new com.drew.metadata.xmp.XmpReader().extract(packet.readAllBytes(), metadata);
        return new EmbeddedMetadata(metadata).facts();
    }

    /** Those of known names first: where there are too many, these stay. */
    List<FileFact> facts() {
        var facts = new ArrayList<FileFact>(KnownFacts.in(metadata));
        for (Directory directory : metadata.getDirectories()) {
            if (NOT_OF_THE_FILE.stream().noneMatch(type -> type.isInstance(directory))) {
                tags(directory).limit(FileFact.MOST).forEach(facts::add);
            }
        }
        return facts;
    }

    Orientation orientation() {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(exif -> exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .map(Orientation::new)
                .orElse(Orientation.UPRIGHT);
    }

    private static Stream<FileFact> tags(Directory directory) {
        String from = origin(directory);
        if (directory instanceof XmpDirectory xmp) {
            return xmp.getXmpProperties().entrySet().stream()
                    .filter(property -> property.getValue() != null)
                    .map(property -> new FileFact(property.getKey(), property.getValue(), from));
        }
        return directory.getTags().stream()
                .filter(tag -> tag.hasTagName() && tag.getDescription() != null)
                .map(tag -> new FileFact(tag.getTagName(), tag.getDescription(), from));
    }

    /** The name of the standard, where the library names a part of it. */
    static String origin(Directory directory) {
        String name = directory.getName();
        return directory instanceof ExifDirectoryBase ? "EXIF"
                : name.startsWith("PNG") ? "PNG"
                : name.startsWith("MP4") ? "MP4"
                : name.startsWith("QuickTime") ? "QuickTime"
                : name;
    }
}
