package org.docket.pages.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.docket.http.Problems;

/** Does what a form asks for; what is refused is shown again, with all that was typed. */
final class FormHandler {

    private static final int NOT_FOUND = 404;

    private FormHandler() {}

    /**
     * @param deed writes, in a transaction of its own, and says where to go on
     * @param again shows the page of the form once more
     */
    static Response of(String form, Form typed, Supplier<Response> deed, Function<FormRefusal, Response> again) {
        try {
            return deed.get();
        } catch (LockTimeoutException | PessimisticLockException e) {
            return again.apply(FormRefusal.of(form, typed, Problems.busy()));
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() == NOT_FOUND) {
                throw problem;
            }
            return again.apply(FormRefusal.of(form, typed, problem));
        }
    }
}
