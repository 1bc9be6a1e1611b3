package org.docket.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The body of an answer as it is being made. Its reader sets the pace: a part is written once the one before is on its way, and who
 * takes none of it for long is given up. Only what was {@link #end ended} is whole; a client sees of everything else that it broke off.
 */
public final class AnswerStream extends OutputStream {

    private static final int PART = 1 << 16;

    /** A part in that time is 2 KiB a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServerResponse response;
    private final Duration patience;
    private final byte[] part = new byte[PART];
    private int filled;
    private long sent;

    public AnswerStream(HttpServerResponse response) {
        this(response, PATIENCE);
    }

    /** @param patience how long a part may take to be on its way */
    AnswerStream(HttpServerResponse response, Duration patience) {
        this.response = response;
        this.patience = patience;
    }

    @Override
    public void write(int octet) throws IOException {
        if (filled == PART) {
            send();
        }
        part[filled++] = (byte) octet;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            if (filled == PART) {
                send();
            }
            int fits = Math.min(PART - filled, from + length - at);
            System.arraycopy(bytes, at, part, filled, fits);
            filled += fits;
            at += fits;
        }
    }

    /** Sends the rest, and that this was all. */
    public void end() throws IOException {
        send();
        await(response.end());
    }

    /** Sends no more, so that the client knows that something is missing. */
    public void breakOff() {
        response.reset();
    }

    public long sent() {
        return sent;
    }

    private void send() throws IOException {
        if (filled > 0) {
            await(response.write(Buffer.buffer().appendBytes(part, 0, filled)));
            sent += filled;
            filled = 0;
        }
    }

    private void await(Future<Void> written) throws IOException {
        try {
            written.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the reader takes nothing", e);
        } catch (ExecutionException e) {
            throw new IOException("the reader is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
