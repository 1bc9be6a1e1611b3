package org.docket.exhibit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.docket.exhibit.store.MeasuredContent;

/** A content as it is sent: what it is said to be, and what it is to be saved as. */
public record Download(MeasuredContent content, String mediaType, String name) {

    /** Always to be saved, never to be shown: RFC 6266, with the name in both forms. */
    String disposition() {
        String plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        String extended = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, extended);
    }

    String tag() {
        return '"' + content.sha256().hex() + '"';
    }
}
