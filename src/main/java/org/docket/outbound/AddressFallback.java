package org.docket.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import java.net.InetAddress;
import java.util.Iterator;
import java.util.function.BooleanSupplier;

/** Dials the addresses of a target in turn until one takes the call: no others than those that were looked up and checked. */
final class AddressFallback {

    private final HttpClient client;
    private final RequestTarget target;
    private final OutboundRequest outboundRequest;
    private final BooleanSupplier over;

    /** @param over whether nobody waits for it any more, so that no further address is dialled */
    AddressFallback(HttpClient client, RequestTarget target, OutboundRequest outboundRequest, BooleanSupplier over) {
        this.client = client;
        this.target = target;
        this.outboundRequest = outboundRequest;
        this.over = over;
    }

    /** Somebody who took the call, and waits for the request. */
    record Dialled(InetAddress address, HttpClientRequest request) {}

    /** Fails as the last address did. */
    Future<Dialled> dial(Iterator<InetAddress> addresses) {
        Promise<Dialled> taken = Promise.promise();
        dial(addresses, taken);
        return taken.future();
    }

    private void dial(Iterator<InetAddress> addresses, Promise<Dialled> taken) {
        InetAddress address = addresses.next();
        client.request(target.dialled(outboundRequest.method(), address)).onComplete(dialled -> {
            if (dialled.succeeded()) {
                taken.complete(new Dialled(address, dialled.result()));
            } else if (addresses.hasNext() && !over.getAsBoolean()) {
                dial(addresses, taken);
            } else {
                taken.fail(dialled.cause());
            }
        });
    }
}
