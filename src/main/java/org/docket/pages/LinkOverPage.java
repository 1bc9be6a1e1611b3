package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/**
 * The answer to a link that opens nothing any more: 410. Of a link that no row is kept of it is the same whether it was used, has expired or
 * never was one.
 */
final class LinkOverPage {

    private static final int GONE = 410;

    private LinkOverPage() {}

    /** The page. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance over();

        static native TemplateInstance used();

        static native TemplateInstance expired();
    }

    static Response answer(RoutingContext context) {
        return answer(Templates.over(), context);
    }

    /** A password was set with it. */
    static Response used(RoutingContext context) {
        return answer(Templates.used(), context);
    }

    static Response expired(RoutingContext context) {
        return answer(Templates.expired(), context);
    }

    private static Response answer(TemplateInstance page, RoutingContext context) {
        return Html.own(GONE, page, Visitor.known(context.request()));
    }
}
