package org.docket.examiner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files of every kind that is looked into, with things planted in them that nobody should find in a public copy. */
public final class TestPictures {

    public static final String PLANTED = "Plantedtext";
    private static final String XMP = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmp:CreatorTool="Plantedtext tool"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""";
    /** One pixel, lossless. */
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private TestPictures() {}

    /** Something to see: bars of many colors, brighter from left to right. */
    static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 16; i++) {
            g.setColor(new Color(i * 16, (i * 53) % 256, (i * 101) % 256));
            g.fillRect(i * width / 16, (i % 5) * height / 8, width / 16 + 1, height);
        }
        g.dispose();
        return image;
    }

    /** A picture like no other. */
    public static BufferedImage scene(long seed, int width) {
        var random = new Random(seed);
        var image = new BufferedImage(width, width * 2 / 3, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            g.setColor(new Color(random.nextInt(1 << 24)));
            g.fillOval(random.nextInt(width) - width / 8, random.nextInt(width) - width / 8, width / 12 + random.nextInt(width / 4), width / 5);
        }
        g.dispose();
        return image;
    }

    /** A small JPEG from a camera that says when and where. */
    public static byte[] still() {
        try {
            byte[] plain = encoded(scene(7, 320), "jpeg");
            var out = new ByteArrayOutputStream();
            out.write(plain, 0, 2);
            segment(out, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), Exif.block(1)));
            out.write(plain, 2, plain.length - 2);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with EXIF, XMP, a comment, a small picture of its own, and a film after its end. */
    public static byte[] jpeg(int width, int height, int orientation) throws IOException {
        byte[] plain = encoded(image(width, height), "jpeg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), Exif.block(orientation)));
        segment(out, 0xE1, concat("http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII), XMP.getBytes(StandardCharsets.UTF_8)));
        segment(out, 0xFE, PLANTED.getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xED, concat("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII), iptc()));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes((PLANTED + " after the end").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    static byte[] png() throws IOException {
        return pngWith(Map.of("tEXt", ("Author\0" + PLANTED).getBytes(StandardCharsets.US_ASCII), "eXIf", Exif.block(1)));
    }

    /** A PNG whose text unfolds to a gigabyte. */
    static byte[] pngBomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflater = new DeflaterOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                deflater.write(zeros);
            }
        }
        return pngWith(Map.of("zTXt", bomb.toByteArray()));
    }

    /** The header of a PNG, which promises ten thousand million pixels. */
    public static byte[] hugePng() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(encoded(image(8, 8), "png"), 0, 8);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(100_000).putInt(100_000).put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A PNG with more texts than anybody reads. */
    static byte[] wordyPng() throws IOException {
        byte[] plain = encoded(image(64, 64), "png");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        for (int i = 0; i < 5_000; i++) {
            chunk(out, "tEXt", ("Key" + i + "\0" + "x".repeat(2_000)).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    static byte[] gif() throws IOException {
        byte[] plain = encoded(image(64, 48), "gif");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, plain.length - 1);
        out.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) PLANTED.length()});
        out.writeBytes(PLANTED.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {0, 0x3B});
        return out.toByteArray();
    }

    static byte[] webp() {
        byte[] plain = Base64.getDecoder().decode(WEBP);
        byte[] exif = Exif.block(1);
        ByteBuffer out = ByteBuffer.allocate(plain.length + 18 + 8 + exif.length + (exif.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(out.capacity() - 8).put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        out.put((byte) 0x08).put(new byte[9]);
        out.put(plain, 12, plain.length - 12);
        out.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(exif.length).put(exif);
        return out.array();
    }

    static byte[] tiff() throws IOException {
        return encoded(image(120, 80), "tiff");
    }

    /** Information, XMP, an embedded file, a script, and a picture from a camera. */
    static byte[] pdf() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(PDImageXObject.createFromByteArray(pdf, jpeg(200, 100, 1), "camera"), 50, 400, 400, 200);
            }
            pdf.getDocumentInformation().setAuthor(PLANTED);
            Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            made.setTimeInMillis(1_700_000_000_000L);
            pdf.getDocumentInformation().setCreationDate(made);
            var metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(metadata);
            page.setMetadata(metadata);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + PLANTED + "')"));
            embed(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** A PDF whose pages are each other's parents. */
    static byte[] loopingPdf() {
        return """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R>> endobj
                trailer <</Root 1 0 R /Size 4>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }

    /** A film without pictures, which says when and where it was taken. */
    static byte[] mp4() {
        byte[] place = concat(new byte[] {0, 18, 0x15, (byte) 0xC7}, "+39.0338-125.7543/".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0).putInt((int) (1_714_534_390L + 2_082_844_800L)).putInt(0).putInt(1000).putInt(5000);
        return concat(box("ftyp", "isomiso2mp41\0\0\0\0".getBytes(StandardCharsets.US_ASCII)),
                box("moov", concat(box("mvhd", header.array()), box("udta", box("\u00A9xyz", place)))));
    }

    static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] iptc() {
        byte[] author = concat(new byte[] {0x1C, 2, 80, 0, (byte) PLANTED.length()}, PLANTED.getBytes(StandardCharsets.US_ASCII));
        return concat("8BIM".getBytes(StandardCharsets.US_ASCII), new byte[] {4, 4, 0, 0, 0, 0, 0, (byte) author.length}, author);
    }

    private static void embed(PDDocument pdf) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile(PLANTED + ".txt");
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new java.io.ByteArrayInputStream(PLANTED.getBytes(StandardCharsets.US_ASCII))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(PLANTED, file));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static byte[] pngWith(Map<String, byte[]> chunks) throws IOException {
        byte[] plain = encoded(image(160, 120), "png");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        for (var chunk : chunks.entrySet()) {
            chunk(out, chunk.getKey(), chunk.getValue());
        }
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] body) throws IOException {
        var out = new DataOutputStream(to);
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(body);
        out.writeInt(body.length);
        out.writeBytes(name);
        out.write(body);
        out.writeInt((int) sum.getValue());
    }

    private static void segment(ByteArrayOutputStream out, int code, byte[] body) {
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) code, (byte) ((body.length + 2) >> 8), (byte) (body.length + 2)});
        out.writeBytes(body);
    }

    private static byte[] box(String name, byte[] body) {
        return ByteBuffer.allocate(8 + body.length).putInt(8 + body.length).put(name.getBytes(StandardCharsets.ISO_8859_1)).put(body).array();
    }
}
