package org.docket.examiner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * What a picture looks like, in {@value #BITS} bits for all of it and for each of its {@link Region parts}: the signs of its lowest frequencies,
 * which survive another size, another compression, other brightness. So a part of a picture is found by what is known of the whole.
 *
 * <p>The first two are all of the picture, with and without an even border; the rest are parts of the latter. A part with nothing in it has no
 * bits that mean anything; {@code present} leaves it out.
 */
public final class PerceptualHash {

    static final int BITS = 128;
    static final int WORDS = BITS / Long.SIZE;
    /** Those that stand for all of the picture. */
    static final int WHOLES = 2;
    static final int REGIONS = WHOLES + Region.PARTS.size();
    /** What a mirror changes: the sign of every frequency that is odd from left to right. */
    private static final long[] MIRROR = Frequencies.oddColumns();
    private static final byte VERSION = 1;
    private static final int BYTES = 1 + Long.BYTES + REGIONS * WORDS * Long.BYTES;

    private final long present;
    private final long[] words;

    /**
     * @param present a bit for each region
     * @param words {@link #WORDS} for each region
     */
    PerceptualHash(long present, long[] words) {
        if (words.length != REGIONS * WORDS) {
            throw new IllegalArgumentException("a print has " + REGIONS + " regions");
        }
        this.present = present;
        this.words = words.clone();
    }

    /** A print as it was written. */
    @JsonCreator
    public static PerceptualHash parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.remaining() != BYTES || bytes.get() != VERSION) {
            throw new IllegalArgumentException("no print of this version");
        }
        long present = bytes.getLong();
        long[] words = new long[REGIONS * WORDS];
        bytes.asLongBuffer().get(words);
        return new PerceptualHash(present, words);
    }

    /** Base64 (RFC 4648 section 4), about 1,120 characters. */
    @JsonValue
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(VERSION).putLong(present);
        bytes.asLongBuffer().put(words);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The print of the same picture in a mirror, worked out from this one. */
    PerceptualHash mirrored() {
        long[] turned = new long[words.length];
        long there = 0;
        for (int region = 0; region < REGIONS; region++) {
            int from = region < WHOLES ? region : WHOLES + Region.mirrored(region - WHOLES);
            there |= (present >>> from & 1) << region;
            for (int word = 0; word < WORDS; word++) {
                turned[region * WORDS + word] = words[from * WORDS + word] ^ MIRROR[word];
            }
        }
        return new PerceptualHash(there, turned);
    }

    /** Where {@code region} is in its picture, but for a border. */
    static Region region(int region) {
        return region < WHOLES ? Region.WHOLE : Region.PARTS.get(region - WHOLES);
    }

    long present() {
        return present;
    }

    void copyTo(long[] to, int at) {
        System.arraycopy(words, 0, to, at, words.length);
    }
}
