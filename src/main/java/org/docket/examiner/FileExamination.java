package org.docket.examiner;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The look into one file, step by step; each step is noted before the next, because any may be the last. */
final class FileExamination {

    private static final String THUMBNAIL = "thumbnail";
    private static final String COPY = "public-copy";
    private static final Set<FileType> PICTURES = Set.of(FileType.Jpeg, FileType.Png, FileType.Gif, FileType.WebP, FileType.Tiff, FileType.Bmp);
    /** Archives and the like: nothing in them is looked at. */
    private static final Set<FileType> CLOSED = Set.of(FileType.Unknown, FileType.Zip, FileType.Cfbf, FileType.Rtf, FileType.Sit, FileType.Sitx,
            FileType.Swf, FileType.Riff, FileType.Indd, FileType.Qxp, FileType.Ram, FileType.Vob, FileType.Asf, FileType.Flv, FileType.Mxf,
            FileType.Aac);

    private final Path file;
    private final Path folder;
    private final long pixels;
    private final PartialFindingsFile partialFindingsFile;
    private Findings findings = Findings.none(Outcome.DAMAGED);

    FileExamination(Path file, Path folder, long pixels) {
        this.file = file;
        this.folder = folder;
        this.pixels = pixels;
        this.partialFindingsFile = PartialFindingsFile.in(folder);
    }

    void all() throws IOException {
        FileType type = type();
        note(type.getMimeType() == null ? findings : findings.is(type.getMimeType()));
        Outcome outcome = outcome(type);
        note(findings.ended(outcome));
    }

    private FileType type() throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return FileTypeDetector.detectFileType(in);
        }
    }

    private Outcome outcome(FileType type) throws IOException {
        try {
            if (type == FileType.Pdf) {
                return document();
            }
            if (CLOSED.contains(type)) {
                return Outcome.UNSUPPORTED;
            }
            boolean picture = PICTURES.contains(type);
            EmbeddedMetadata embedded = EmbeddedMetadata.in(file, picture);
            note(findings.says(embedded.facts()));
            return picture ? picture(type, embedded.orientation()) : Outcome.EXAMINED;
        } catch (UnreadableFileException e) {
            return e.outcome();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Outcome.DAMAGED;
        }
    }

    private Outcome picture(FileType type, Orientation orientation) throws IOException, UnreadableFileException {
        var picture = new Picture(file, orientation);
        Picture.Size size = picture.size();
        note(findings.measures(size.width(), size.height()));
        if (size.pixels() > pixels) {
            return Outcome.TOO_LARGE;
        }
        BufferedImage seen = picture.sampled();
        note(findings.looksLike(PerceptualHasher.of(seen)));
        thumbnail(seen);
        copy(CopyMaker.of(type, picture, pixels));
        return Outcome.EXAMINED;
    }

    private Outcome document() throws IOException, UnreadableFileException {
        try (var document = PdfDocument.open(file)) {
            note(findings.says(document.facts()));
            Optional<BufferedImage> page = document.firstPage();
            if (page.isPresent()) {
                thumbnail(page.get());
            }
            copy(Optional.of(new CopyMaker(document::writeStripped, "pdf", "application/pdf")));
        }
        return Outcome.EXAMINED;
    }

    private void thumbnail(BufferedImage seen) throws IOException {
        note(findings.with(new Thumbnail(seen).write(folder, THUMBNAIL)));
    }

    private void copy(Optional<CopyMaker> maker) throws IOException {
        if (maker.isEmpty()) {
            return;
        }
        note(findings.copied(PublicCopy.FAILED, Optional.empty()));
        Optional<DerivedFile> made = maker.get().make(folder, COPY);
        note(findings.copied(made.isPresent() ? PublicCopy.MADE : PublicCopy.FAILED, made));
    }

    private void note(Findings next) throws IOException {
        findings = next;
        partialFindingsFile.write(next);
    }
}
