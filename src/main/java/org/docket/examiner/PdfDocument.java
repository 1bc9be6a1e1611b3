package org.docket.examiner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF, which nobody else has to open: nothing in it is ever run. */
final class PdfDocument implements AutoCloseable {

    private static final String INFORMATION = "PDF document information";
    private static final Map<String, String> KNOWN = Map.of("Title", FileFact.TITLE, "Author", FileFact.AUTHOR, "Creator", FileFact.SOFTWARE,
            "CreationDate", FileFact.CREATED_AT, "ModDate", FileFact.MODIFIED_AT);

    private final PDDocument pdf;

    private PdfDocument(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** UNSUPPORTED where it takes a password to open it, DAMAGED where it is none. */
    static PdfDocument open(Path file) throws UnreadableFileException {
        FontMappers.set(new OneFont());
        try {
            return new PdfDocument(Loader.loadPDF(file.toFile()));
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Outcome.UNSUPPORTED);
        } catch (IOException e) {
            throw new UnreadableFileException(Outcome.DAMAGED);
        }
    }

    List<FileFact> facts() {
        var facts = new ArrayList<FileFact>();
        facts.add(new FileFact(FileFact.PAGES, String.valueOf(pdf.getNumberOfPages()), "PDF"));
        COSDictionary information = pdf.getDocumentInformation().getCOSObject();
        for (COSName key : information.keySet()) {
            String name = key.getName();
            String value = KNOWN.getOrDefault(name, name).endsWith("At") ? date(information, key) : information.getString(key);
            if (value != null) {
                facts.add(new FileFact(KNOWN.getOrDefault(name, name), value, INFORMATION));
            }
        }
        facts.addAll(xmp());
        return facts;
    }

    /** As an instant where it is one, otherwise as it stands. */
    private static String date(COSDictionary information, COSName key) {
        var date = information.getDate(key);
        return date == null ? information.getString(key) : date.toInstant().toString();
    }

    private List<FileFact> xmp() {
        PDMetadata packet = pdf.getDocumentCatalog().getMetadata();
        if (packet == null) {
            return List.of();
        }
        try (var in = packet.createInputStream()) {
            return EmbeddedMetadata.ofXmp(in);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    /** Large enough for a thumbnail; empty where there is none, or it cannot be drawn. */
    Optional<BufferedImage> firstPage() {
        try {
            PDRectangle page = pdf.getPage(0).getCropBox();
            float longest = Math.max(1, Math.max(page.getWidth(), page.getHeight()));
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(renderer.renderImage(0, 2 * Thumbnail.LONGEST / longest, ImageType.RGB));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void writeStripped(OutputStream out) throws IOException {
        COSDictionary trailer = pdf.getDocument().getTrailer();
        COSBase root = trailer.getDictionaryObject(COSName.ROOT);
        new PdfStrip().clean(root);
        trailer.removeItem(COSName.INFO);
        pdf.setAllSecurityToBeRemoved(true);
        // Its identifier is made of the time otherwise, and the same document has two copies
        pdf.setDocumentId(1L);
        pdf.save(out);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
