package org.docket.http;

/** How many items a page may have. */
public final class Limit {

    public static final int DEFAULT = 20;
    public static final int MOST = 200;

    private Limit() {}

    /** @param asked null for the default; outside 1 to 200 is a 400 */
    public static int of(Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw Problems.parameter("limit", "limit is 1 to " + MOST + ".");
        }
        return asked;
    }
}
