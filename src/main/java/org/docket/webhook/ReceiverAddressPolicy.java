package org.docket.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.outbound.FetchFailure;
import org.docket.outbound.OutboundHttp;
import org.docket.outbound.RequestTarget;

/** Whether somebody at an address may be told anything. It is asked again each time that something is told: names change hands. */
@ApplicationScoped
public class ReceiverAddressPolicy {

    private final OutboundHttp outboundHttp;

    ReceiverAddressPolicy(OutboundHttp outboundHttp) {
        this.outboundHttp = outboundHttp;
    }

    /** 422 that says why not. Looks the name up: not on the event loop, not in a transaction. */
    public void require(String url) {
        RequestTarget target = RequestTarget.of(url).orElseThrow(() -> refused("address-not-allowed", "an https address without credentials"));
        if (!isUri(url)) {
            throw refused("invalid", "an address whose characters a URI can hold; write others percent-encoded, a space as %20");
        }
        Optional<FetchFailure> hindrance = outboundHttp.hindrance(target);
        hindrance.ifPresent(why -> {
            throw switch (why) {
                case NOT_SECURE -> refused("not-secure", "receivers are told over https");
                case NO_SUCH_HOST -> refused("no-such-host", why.explanation());
                default -> refused("address-not-allowed", FetchFailure.NOT_ALLOWED.explanation());
            };
        });
    }

    /** RFC 3986: what is not can be dialed after repair, but written down nowhere as it is. */
    private static boolean isUri(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static RuntimeException refused(String code, String detail) {
        return Problems.invalid(List.of(new InputError("/url", code, detail)));
    }
}
