package org.docket.bench;

import java.nio.ByteBuffer;

/** Finds server-sent events in what arrives, however it is cut into pieces and whatever the chunks of HTTP put between. */
final class FrameScanner {

    private static final byte[] ID = {'\n', 'i', 'd', ':', ' '};
    private static final long NONE = -1;

    private int matched;
    private boolean inId;
    private long id = NONE;
    private byte last;

    /** Told at the end of each event, with its id or -1 where it has none: the greeting, and the signs of life. */
    interface Ended {
        void ended(long id);
    }

    void scan(ByteBuffer arrived, Ended then) {
        while (arrived.hasRemaining()) {
            byte next = arrived.get();
            if (next == '\n' && last == '\n') {
                then.ended(id);
                id = NONE;
            }
            takeId(next);
            last = next;
        }
    }

    private void takeId(byte next) {
        if (inId && next >= '0' && next <= '9') {
            id = id * 10 + next - '0';
        } else if (next == ID[matched]) {
            matched++;
            inId = false;
        } else {
            matched = next == '\n' ? 1 : 0;
            inId = false;
        }
        if (matched == ID.length) {
            matched = 0;
            inId = true;
            id = 0;
        }
    }
}
