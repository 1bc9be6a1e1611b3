package org.docket.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches a body while it is read: one that does not say its length beforehand has the same limit, and the same answer. A body that ends early
 * or stops coming is the client's fault. A resource that takes its body as a stream has a limit of its own.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    /** The body went on after {@link RequestGuardRoute#LARGEST_BODY} bytes. */
    static final class BodyTooLarge extends IOException {}

    /** The body ended early, or nothing more of it came for {@code quarkus.http.read-timeout}. */
    static final class BodyBroken extends IOException {

        BodyBroken(IOException cause) {
            super(cause);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long most = context.getType() == InputStream.class ? Long.MAX_VALUE : RequestGuardRoute.LARGEST_BODY;
        context.setInputStream(new Watched(context.getInputStream(), most));
        return context.proceed();
    }

    private static final class Watched extends FilterInputStream {

        private final long most;
        private long count;

        private Watched(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = readOn(bytes, from, length);
            count += Math.max(0, read);
            if (count > most) {
                throw new BodyTooLarge();
            }
            return read;
        }

        /** The server's stream reads a body to its end when it is closed, and the answer would wait for that. */
        @Override
        public void close() throws IOException {
            if (count <= most) {
                super.close();
            }
        }

        private int readOn(byte[] bytes, int from, int length) throws BodyBroken {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw new BodyBroken(e);
            }
        }
    }
}
