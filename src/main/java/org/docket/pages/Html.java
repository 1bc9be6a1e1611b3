package org.docket.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Answers that are pages: scripts and styles are files of ours, nothing is loaded from elsewhere, and what is somebody's own is kept by no cache. */
public final class Html {

    public static final String TYPE = "text/html;charset=UTF-8";

    private static final String OWN_FORMS = "form-action 'self'";

    private static final String OURS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; " + OWN_FORMS + "; frame-ancestors ";

    /** What a browser may load for a page, and that nobody frames it. */
    public static final String POLICY = OURS + "'none'";

    /** The same for what is there to be framed. */
    public static final String FRAMED = OURS + "*";

    private static final int A_YEAR = 31_536_000;

    private Html() {}

    /** The page as {@code visitor} reads it. */
    public static String render(TemplateInstance page, Visitor visitor) {
        return page.data("visitor", visitor).setLocale(visitor.language().locale()).render();
    }

    /** A page that is somebody's own. */
    public static Response own(int status, TemplateInstance page, Visitor visitor) {
        return own(status, page, visitor, POLICY);
    }

    /** The same with forms that lead to another site in the end, as signing out at an OpenID provider does. @param origin of that site */
    public static Response leadingTo(String origin, int status, TemplateInstance page, Visitor visitor) {
        return own(status, page, visitor, POLICY.replace(OWN_FORMS, OWN_FORMS + ' ' + origin));
    }

    private static Response own(int status, TemplateInstance page, Visitor visitor, String policy) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(render(page, visitor))
                .type(TYPE)
                .header("Content-Security-Policy", policy)
                .header("Cache-Control", "no-store");
        return (visitor.chosen() ? answer.cookie(remembered(visitor.language())) : answer).build();
    }

    private static NewCookie remembered(Language language) {
        return new NewCookie.Builder(Visitor.COOKIE).value(language.tag()).path("/").maxAge(A_YEAR).httpOnly(true).sameSite(NewCookie.SameSite.LAX).build();
    }
}
