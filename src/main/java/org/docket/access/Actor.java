package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.docket.platform.CurrentRequest;
import org.docket.platform.Problems;
import org.docket.platform.Texts;

/** The person who acts in the key's name: the header {@code Docket-Actor}, percent-encoded UTF-8, or {@code admin}. */
@ApplicationScoped
public class Actor {

    private static final String HEADER = "Docket-Actor";
    private static final int LONGEST = 200;

    private final CurrentRequest request;

    Actor(CurrentRequest request) {
        this.request = request;
    }

    /** 1 to 200 characters without controls; anything else in the header is a 400. */
    public String name() {
        return request.header(HEADER).map(Actor::read).orElse("admin");
    }

    private static String read(String header) {
        try {
            String name = Texts.normal(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8));
            boolean fit = !name.isEmpty() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
            if (fit && Texts.refused(name).isEmpty()) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            // not percent-encoded: answered below like every other name that cannot be read
        }
        throw Problems.header(HEADER, "1 to 200 characters, percent-encoded UTF-8.");
    }
}
