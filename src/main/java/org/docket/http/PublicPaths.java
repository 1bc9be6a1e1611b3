package org.docket.http;

/** Which addresses belong to the API, which of them everybody may read, which take files, and which are pages. */
public final class PublicPaths {

    /** The headers that pages of other sites may read. */
    public static final String EXPOSED = "Docket-Position,ETag,Link,RateLimit,RateLimit-Policy,Retry-After,X-Request-Id";

    private PublicPaths() {}

    public static boolean isApi(String path) {
        return path.startsWith("/v1/") || isGoogles(path) || path.startsWith("/feeds/");
    }

    /** Read by everybody, from any page of any site. */
    public static boolean isPublic(String path) {
        return isAt(path, "/v1/verdicts") || isAt(path, "/v1/corrections") || isAt(path, "/v1/statistics") || takesAll(path) || isAt(path, "/v1/workflow") || isAt(path, "/v1/ratings")
                || path.equals("/v1/workflow.svg") || isGoogles(path) || path.startsWith("/feeds/") || isAt(path, "/openapi");
    }

    /** Pages that everybody may read. */
    public static boolean isPage(String path) {
        return path.equals("/") || path.startsWith("/verdicts/") || path.startsWith("/embed/") || path.equals("/statistics") || path.equals("/corrections")
                || path.equals("/how-we-verify") || isAt(path, "/ask");
    }

    /** Pages that people sign in at, and what is behind them. */
    public static boolean isDesk(String path) {
        return isAt(path, "/desk") || path.equals("/sign-in") || path.equals("/sign-out") || path.equals("/signed-out") || path.startsWith("/welcome/");
    }

    /** What operators and balancers look at. */
    public static boolean isOperations(String path) {
        return isAt(path, "/metrics") || isAt(path, "/health");
    }

    /** Where the Fact Check Tools API is spoken, errors included. */
    public static boolean isGoogles(String path) {
        return path.startsWith("/v1alpha1/") || path.startsWith("/$discovery/");
    }

    /** What everybody may read, and what makes a request to a stranger each time. */
    public static boolean asksElsewhere(String path) {
        return path.equals("/v1alpha1/claims:imageSearch");
    }

    /** Where somebody may ask the desk to check something; without a key too, where the desk wants that. */
    public static boolean takesAsks(String path) {
        return path.equals("/v1/submissions") || path.equals("/ask/sent");
    }

    /** Where everything that is public can be had at once. */
    public static boolean takesAll(String path) {
        return path.equals("/v1/exports");
    }

    /** Where bodies are files, which have a limit of their own. */
    public static boolean takesFiles(String path) {
        return path.startsWith("/v1/uploads/") || path.equals("/v1/imports") || path.equals("/v1/matches/images") || (path.startsWith("/v1/cases/") && path.endsWith("/files"));
    }

    private static boolean isAt(String path, String place) {
        return path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/');
    }
}
