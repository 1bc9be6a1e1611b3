package org.docket.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Readers of the stream who do nothing but listen, each on a connection of its own; one thread reads for all of them, so that it
 * takes as little as possible of the machine that it measures.
 */
final class Listeners implements AutoCloseable {

    private static final int AT_ONCE = 200;

    /** Between two looks at what arrived: else the reader is woken for every single write, and takes the processor from the writers. */
    private static final Duration GATHERED = Duration.ofMillis(3);

    /** Each takes some of them, so that the ports of one address do not run out. */
    private static final int ADDRESSES = 8;
    private static final byte[] REQUEST =
            "GET /v1/verdicts/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final int receiveBuffer;
    private final Heard heard;
    private final Selector selector = Selector.open();
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(1 << 16);
    private final Semaphore greeting = new Semaphore(AT_ONCE);
    private final Thread reading = new Thread(this::read, "listeners");
    private volatile boolean closed;

    /** Told of every change, with its position, by each listener. */
    interface Heard {
        void heard(int listener, long position);
    }

    private static final class Listener {

        private final int number;
        private final FrameScanner scanner = new FrameScanner();
        private boolean greeted;

        private Listener(int number) {
            this.number = number;
        }
    }

    /** @param receiveBuffer of each connection, in bytes; 0 for the system's own */
    Listeners(int port, int receiveBuffer, Heard heard) throws IOException {
        this.port = port;
        this.receiveBuffer = receiveBuffer;
        this.heard = heard;
        reading.setDaemon(true);
        reading.start();
    }

    /** Returns once each of them was greeted. */
    void open(int count) throws IOException, InterruptedException {
        for (int number = 0; number < count; number++) {
            await(1);
            open(number, SocketChannel.open());
        }
        await(AT_ONCE);
        greeting.release(AT_ONCE);
    }

    /** They stay, and what is sent to them is left where it is. */
    void stopReading() {
        selector.keys().forEach(key -> key.interestOps(0));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void await(int greeted) throws InterruptedException {
        if (!greeting.tryAcquire(greeted, 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a listener was not greeted within 30 seconds");
        }
    }

    private void open(int number, SocketChannel channel) throws IOException {
        if (receiveBuffer > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
        }
        channel.connect(new InetSocketAddress("127.0.0." + (1 + number % ADDRESSES), port));
        channel.write(ByteBuffer.wrap(REQUEST));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Listener(number));
        selector.wakeup();
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(this::read, 100);
                Thread.sleep(GATHERED);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("nobody listens any more", e);
        }
    }

    private void read(SelectionKey key) {
        var listener = (Listener) key.attachment();
        try {
            arrived.clear();
            if (((SocketChannel) key.channel()).read(arrived) < 0) {
                key.channel().close();
            }
            arrived.flip();
            listener.scanner.scan(arrived, id -> note(listener, id));
        } catch (IOException hungUp) {
            key.cancel();
        }
    }

    private void note(Listener listener, long id) {
        if (id >= 0) {
            heard.heard(listener.number, id);
        } else if (!listener.greeted) {
            listener.greeted = true;
            greeting.release();
        }
    }
}
