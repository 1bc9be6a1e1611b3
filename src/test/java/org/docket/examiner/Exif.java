package org.docket.examiner;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An EXIF block as a telephone writes it, byte by byte: a camera, a time, and a place. */
final class Exif {

    static final String MAKE = "Kestreloptik";
    static final String MODEL = "Kestrel K9";
    static final String SERIAL = "SN-KESTREL-77";
    static final String TAKEN = "2024:05:01 12:33:10";
    static final double LATITUDE = 39.03385;
    static final double LONGITUDE = -125.75432;

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private record Entry(int type, int count, byte[] value) {}

    /** A TIFF block, in the order that starts with the least byte. */
    static byte[] block(int orientation) {
        return new Exif().write(orientation);
    }

    private byte[] write(int orientation) {
        out.writeBytes(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0});
        var exif = Map.of(0x9003, text(TAKEN), 0x9011, text("+09:00"), 0xA431, text(SERIAL));
        var gps = Map.of(1, text(LATITUDE < 0 ? "S" : "N"), 2, degrees(LATITUDE), 3, text(LONGITUDE < 0 ? "W" : "E"), 4, degrees(LONGITUDE));
        var main = new TreeMap<>(Map.of(0x010F, text(MAKE), 0x0110, text(MODEL), 0x0112, new Entry(SHORT, 1, little(4, orientation))));
        main.put(0x8769, new Entry(LONG, 1, little(4, 0)));
        main.put(0x8825, new Entry(LONG, 1, little(4, 0)));
        int first = 8 + size(main);
        main.put(0x8769, new Entry(LONG, 1, little(4, first)));
        main.put(0x8825, new Entry(LONG, 1, little(4, first + size(exif))));
        directory(main);
        directory(exif);
        directory(gps);
        return out.toByteArray();
    }

    private static int size(Map<Integer, Entry> entries) {
        return 6 + 12 * entries.size() + entries.values().stream().mapToInt(entry -> entry.value.length > 4 ? entry.value.length : 0).sum();
    }

    private void directory(Map<Integer, Entry> entries) {
        int values = out.size() + 6 + 12 * entries.size();
        out.writeBytes(little(2, entries.size()));
        var after = new ByteArrayOutputStream();
        for (var tag : new TreeMap<>(entries).entrySet()) {
            Entry entry = tag.getValue();
            out.writeBytes(little(2, tag.getKey()));
            out.writeBytes(little(2, entry.type));
            out.writeBytes(little(4, entry.count));
            if (entry.value.length > 4) {
                out.writeBytes(little(4, values + after.size()));
                after.writeBytes(entry.value);
            } else {
                out.writeBytes(ByteBuffer.allocate(4).put(entry.value).array());
            }
        }
        out.writeBytes(little(4, 0));
        out.writeBytes(after.toByteArray());
    }

    private static Entry text(String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        return new Entry(ASCII, bytes.length, bytes);
    }

    private static Entry degrees(double value) {
        var bytes = new ByteArrayOutputStream();
        for (int part : List.of((int) Math.round(Math.abs(value) * 1_000_000), 0, 0)) {
            bytes.writeBytes(little(4, part));
            bytes.writeBytes(little(4, 1_000_000));
        }
        return new Entry(RATIONAL, 3, bytes.toByteArray());
    }

    private static byte[] little(int bytes, int value) {
        return Arrays.copyOf(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array(), bytes);
    }
}
