package org.docket.search;

/**
 * What a text means, as a direction: texts that mean the same point the same way. A byte for each axis, the longest one 127, which loses
 * nothing that can be measured and takes a quarter of the room.
 */
final class EmbeddingVector {

    private static final float LONGEST = 127;

    private final byte[] axes;

    private EmbeddingVector(byte[] axes) {
        this.axes = axes;
    }

    static EmbeddingVector of(float[] direction) {
        float most = 0;
        for (float axis : direction) {
            most = Math.max(most, Math.abs(axis));
        }
        if (!(most > 0) || Float.isInfinite(most)) {
            throw new IllegalArgumentException("a vector without a direction");
        }
        var axes = new byte[direction.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = (byte) Math.round(direction[i] / most * LONGEST);
        }
        return new EmbeddingVector(axes);
    }

    /** What {@link #bytes} gave. */
    static EmbeddingVector of(byte[] bytes) {
        return new EmbeddingVector(bytes.clone());
    }

    byte[] bytes() {
        return axes.clone();
    }
}
