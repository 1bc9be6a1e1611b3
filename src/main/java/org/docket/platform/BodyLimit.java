package org.docket.platform;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body while it is read: one that does not say its length beforehand has the same limit, and the same answer. Whoever takes it as a
 * stream counts for itself.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    /** The body went on after {@link Answers#LARGEST_BODY} bytes. */
    static final class BodyTooLarge extends IOException {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class) {
            context.setInputStream(new Counted(context.getInputStream()));
        }
        return context.proceed();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : counted(1, read);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int more, int result) throws BodyTooLarge {
            count += more;
            if (count > Answers.LARGEST_BODY) {
                throw new BodyTooLarge();
            }
            return result;
        }
    }
}
