package org.docket.exhibit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.docket.exhibit.store.FileName;
import org.docket.exhibit.store.FilesSettings;

/**
 * What a file is, by its first bytes. Its name says no more than what sort of text, archive or container it is; a file that says
 * otherwise than its bytes is what its bytes are.
 */
@Singleton
public class FileTypes {

    private static final int HEAD = 64 * 1024;
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    /** What a name may say more of. */
    private static final Set<MediaType> NARROWED = Set.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_ZIP, MediaType.APPLICATION_XML,
            MediaType.application("gzip"), MediaType.application("x-tika-ooxml"));

    private final List<Pattern> taken;

    FileTypes(FilesSettings settings) {
        taken = settings.types().stream().map(FileTypes::pattern).toList();
    }

    /** As {@code type/subtype}, without parameters. */
    String of(Path file, FileName name) throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        MediaType found = detected(head, new Metadata());
        if (NARROWED.contains(found)) {
            var named = new Metadata();
            named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.text());
            MediaType narrower = detected(head, named);
            boolean fits = TYPES.getMediaTypeRegistry().isSpecializationOf(narrower, found) && isTaken(narrower.toString());
            found = fits ? narrower : found;
        }
        return found.toString();
    }

    boolean isTaken(String type) {
        return taken.stream().anyMatch(pattern -> pattern.matcher(type).matches());
    }

    /** The usual ending of a type's files, with its dot; empty where there is none. */
    public static String ending(String type) {
        try {
            return TYPES.forName(type).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }

    private MediaType detected(byte[] head, Metadata metadata) throws IOException {
        try (var bytes = TikaInputStream.get(head)) {
            return TYPES.detect(bytes, metadata).getBaseType();
        }
    }

    private static Pattern pattern(String type) {
        return Pattern.compile(Pattern.quote(type).replace("*", "\\E[^/]+\\Q"));
    }
}
