package org.docket.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** Holds whoever asks for an operation against the table of permissions; who is refused is noted in the log. */
@ApplicationScoped
public class PermissionCheck {

    private final RefusalRecorder refusalRecorder;

    PermissionCheck(RefusalRecorder refusalRecorder) {
        this.refusalRecorder = refusalRecorder;
    }

    /** 403 that names what is missing (RFC 6750 section 3.1), unless the table opens {@code operation} to the caller. */
    public void require(Caller caller, String operation) {
        Permission needed = Permission.of(operation).orElse(null);
        if (needed == null || !needed.isOpenTo(caller)) {
            refusalRecorder.note(caller, operation);
            throw forbidden(needed);
        }
    }

    private static HttpProblem forbidden(Permission needed) {
        if (needed == null || needed.scopes().isEmpty()) {
            return Problems.of(ProblemType.FORBIDDEN);
        }
        return lacks(needed.scopes());
    }

    /** 403 that names the scope that is missing. */
    static HttpProblem lacks(Scope missing) {
        return lacks(List.of(missing));
    }

    /** 403 whose text names all scopes of which one is enough, and whose {@code scope} is the first: RFC 6750 has no form for a choice. */
    private static HttpProblem lacks(List<Scope> choice) {
        String scope = choice.getFirst().text();
        String all = choice.stream().map(Scope::text).collect(Collectors.joining(" or "));
        HttpProblem problem = Problems.with(ProblemType.FORBIDDEN, "This takes the scope " + all + ".", Map.of("scope", scope));
        return HttpProblem.builder(problem)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"docket\", error=\"insufficient_scope\", scope=\"" + scope + '"')
                .build();
    }
}
