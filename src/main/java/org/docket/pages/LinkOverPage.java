package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** The answer to a link that opens nothing any more: 410, the same whether it was used, has expired or never was one. */
final class LinkOverPage {

    private static final int GONE = 410;

    private LinkOverPage() {}

    /** The page. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance over();
    }

    static Response answer(RoutingContext context) {
        return Html.own(GONE, Templates.over(), Visitor.known(context.request()));
    }
}
