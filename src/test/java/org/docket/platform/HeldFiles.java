package org.docket.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 on the disk, under {@code held:}, whose next write can be held up. */
public final class HeldFiles extends FilePathWrapper {

    private static volatile Hold hold;

    /** A write that waits. */
    static final class Hold implements AutoCloseable {

        final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void close() {
            hold = null;
            released.countDown();
        }
    }

    static void register() {
        FilePath.register(new HeldFiles());
    }

    /** From now on writes wait until the answer is closed. */
    static Hold holdWrites() {
        hold = new Hold();
        return hold;
    }

    @Override
    public String getScheme() {
        return "held";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new HeldChannel(super.open(mode));
    }

    private static final class HeldChannel extends FileBaseDefault {

        private final FileChannel file;

        HeldChannel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            Hold now = hold;
            if (now != null) {
                now.reached.countDown();
                try {
                    now.released.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return file.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
