package org.docket.examiner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Takes out of a PDF (ISO 32000-2) what is not seen on its pages: XMP packets and private notes of programs wherever they hang, embedded files,
 * scripts and whatever else acts, who signed, who wrote remarks and when, and what cameras wrote into pictures. Loops are walked once.
 */
final class PdfStrip {

    private static final List<COSName> TAKEN_OUT = names("Metadata", "PieceInfo", "LastModified", "EmbeddedFiles", "EF", "AF", "JavaScript", "JS", "AA",
            "OpenAction", "XFA", "RichMediaContent", "RichMediaSettings", "Collection", "SpiderInfo", "Perms", "DSS");
    private static final List<COSName> OF_A_REMARK = names("T", "M", "CreationDate", "NM", "RC");
    private static final Set<String> ACTING = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "RichMediaExecute", "Rendition");
    private static final COSName ANNOTATIONS = COSName.getPDFName("Annots");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    void clean(COSBase root) throws IOException {
        push(root);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSStream stream -> {
                    dictionary(stream);
                    pictures(stream);
                }
                case COSDictionary dictionary -> dictionary(dictionary);
                case COSArray array -> array.forEach(this::push);
                default -> { }
            }
        }
    }

    private void push(COSBase item) {
        COSBase real = item instanceof COSObject reference ? reference.getObject() : item;
        if (real != null && seen.add(real)) {
            open.push(real);
        }
    }

    private void dictionary(COSDictionary dictionary) {
        if (ACTING.contains(String.valueOf(dictionary.getNameAsString(COSName.S))) || COSName.SIG.equals(dictionary.getCOSName(COSName.TYPE))) {
            dictionary.clear();
        }
        TAKEN_OUT.forEach(dictionary::removeItem);
        if (dictionary.getDictionaryObject(ANNOTATIONS) instanceof COSArray remarks) {
            remarks(remarks);
        }
        dictionary.getValues().forEach(this::push);
    }

    /** A form's fields keep their names, without which nothing would be seen in them. */
    private static void remarks(COSArray remarks) {
        for (int i = remarks.size() - 1; i >= 0; i--) {
            if (remarks.getObject(i) instanceof COSDictionary remark) {
                String kind = String.valueOf(remark.getNameAsString(COSName.SUBTYPE));
                if (kind.equals("FileAttachment") || kind.equals("RichMedia")) {
                    remarks.remove(i);
                } else if (!kind.equals("Widget")) {
                    OF_A_REMARK.forEach(remark::removeItem);
                }
            }
        }
    }

    /** Pictures are stored as they came from the camera. */
    private static void pictures(COSStream stream) throws IOException {
        if (!COSName.DCT_DECODE.equals(stream.getFilters())) {
            return;
        }
        var kept = new ByteArrayOutputStream();
        try (var in = stream.createRawInputStream()) {
            JpegStrip.copy(in, kept);
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            kept.writeTo(out);
        }
    }

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }
}
