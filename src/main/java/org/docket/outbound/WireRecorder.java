package org.docket.outbound;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpClientCodec;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.impl.HttpClientConnection;
import java.nio.charset.StandardCharsets;

/** Keeps a copy of the bytes that go both ways between TLS and the reading of HTTP, and ends what becomes too large. */
final class WireRecorder extends ChannelDuplexHandler {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS = "HTTP/1.1 ".length();

    private final long most;
    private final Runnable tooLarge;
    private final ByteBuf sent = Unpooled.buffer();
    private final ByteBuf received = Unpooled.buffer();

    private WireRecorder(long most, Runnable tooLarge) {
        this.most = most;
        this.tooLarge = tooLarge;
    }

    /** Listens on the connection of {@code request}, which has sent nothing yet. */
    static WireRecorder of(HttpClientRequest request, long most, Runnable tooLarge) {
        var copy = new WireRecorder(most, tooLarge);
        var pipeline = ((HttpClientConnection) request.connection()).channel().pipeline();
        pipeline.addBefore(pipeline.context(HttpClientCodec.class).name(), "copy", copy);
        return copy;
    }

    byte[] sent() {
        return bytes(sent);
    }

    /** From the final answer on, without those before it that only say to wait (RFC 9110 section 15.2). */
    byte[] received() {
        int end;
        while (received.readableBytes() > STATUS && received.getByte(received.readerIndex() + STATUS) == '1'
                && (end = ByteBufUtil.indexOf(Unpooled.wrappedBuffer(END_OF_HEAD), received)) >= 0) {
            received.readerIndex(end + END_OF_HEAD.length);
        }
        return bytes(received);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            if (received.readableBytes() + bytes.readableBytes() > most) {
                bytes.release();
                tooLarge.run();
                return;
            }
            received.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes) {
            sent.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
        }
        super.write(context, message, promise);
    }

    private static byte[] bytes(ByteBuf from) {
        byte[] bytes = new byte[from.readableBytes()];
        from.getBytes(from.readerIndex(), bytes);
        return bytes;
    }
}
