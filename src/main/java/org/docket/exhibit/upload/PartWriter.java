package org.docket.exhibit.upload;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.docket.exhibit.SentPart;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.ServerSerialisers;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends a file whose name is gone already, so that the system cannot: part by part, the next once the one before is out. No thread waits.
 */
@Provider
public class PartWriter implements ServerMessageBodyWriter<SentPart> {

    private static final int PART = 64 * 1024;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == SentPart.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SentPart.class;
    }

    @Override
    public void writeResponse(SentPart part, Type generic, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        ServerHttpResponse response = context.serverResponse();
        ServerSerialisers.encodeResponseHeaders(request);
        send(part, 0, response).onComplete(sent -> {
            part.file().close();
            if (sent.failed()) {
                Log.debugf("file not sent to its end: cause=%s", sent.cause());
                request.resume(sent.cause());
            } else {
                response.end();
                request.resume();
            }
        });
    }

    @Override
    public void writeTo(SentPart part, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) {
        throw new UnsupportedOperationException("sent by writeResponse");
    }

    private static Future<Void> send(SentPart part, long sent, ServerHttpResponse response) {
        if (sent == part.length()) {
            return Future.succeededFuture();
        }
        int size = (int) Math.min(PART, part.length() - sent);
        return part.file().read(Buffer.buffer(size), 0, part.first() + sent, size)
                .compose(read -> Future.fromCompletionStage(response.write(read.getBytes())).map(read.length()))
                .compose(length -> length == 0 ? Future.failedFuture("the file ended") : send(part, sent + length, response));
    }
}
