package org.docket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/** What people send wrong, told as problems with pointers. */
class InputProblems {

    private static final int BEFORE_THE_EXTENSION = 1;

    private final ProblemFinisher finisher;
    private final AllowedMethods allowed;
    private final CurrentRequest request;

    InputProblems(ProblemFinisher finisher, AllowedMethods allowed, CurrentRequest request) {
        this.finisher = finisher;
        this.allowed = allowed;
        this.request = request;
    }

    @ServerExceptionMapper(value = {MismatchedInputException.class, UnrecognizedPropertyException.class, InvalidFormatException.class},
            priority = BEFORE_THE_EXTENSION)
    Response mismatched(MismatchedInputException e) {
        return answer(JsonErrors.problem(e));
    }

    @ServerExceptionMapper(value = JsonProcessingException.class, priority = BEFORE_THE_EXTENSION)
    Response unreadable(JsonProcessingException e) {
        return answer(JsonErrors.problem(e));
    }

    @ServerExceptionMapper(value = {WebApplicationException.class, NotFoundException.class, NotAllowedException.class,
            ForbiddenException.class}, priority = BEFORE_THE_EXTENSION)
    Response failed(WebApplicationException e) {
        if (e.getCause() instanceof HttpProblem problem) {
            return answer(problem);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(JsonErrors.problem(json));
        }
        return answer(bare(e.getResponse()));
    }

    /** The rest of the body is not read. */
    @ServerExceptionMapper(value = BodyLimit.BodyTooLarge.class, priority = BEFORE_THE_EXTENSION)
    Response tooLarge(BodyLimit.BodyTooLarge e) {
        HttpProblem problem = Problems.of(ProblemType.BODY_TOO_LARGE);
        return answer(HttpProblem.builder(problem).withHeader("Connection", "close").build());
    }

    /** Where the connection is gone nobody reads the answer; else the rest of the body is not waited for. */
    @ServerExceptionMapper(value = BodyLimit.BodyBroken.class, priority = BEFORE_THE_EXTENSION)
    Response broken(BodyLimit.BodyBroken e) {
        return answer(HttpProblem.builder(Problems.of(ProblemType.BODY_TOO_SLOW)).withHeader("Connection", "close").build());
    }

    /** A form is read by the framework itself, which throws what it meets. */
    @ServerExceptionMapper(value = IOException.class, priority = BEFORE_THE_EXTENSION)
    Response unread(IOException e) {
        if (isOfBody(e)) {
            return answer(HttpProblem.builder(Problems.of(ProblemType.BODY_TOO_SLOW)).withHeader("Connection", "close").build());
        }
        Log.error("a request failed", e);
        return answer(Problems.of(ProblemType.INTERNAL));
    }

    private static boolean isOfBody(Throwable failure) {
        return failure != null && (Stream.of(failure.getStackTrace()).limit(3).anyMatch(frame -> frame.getClassName().startsWith(VertxInputStream.class.getName()))
                || isOfBody(failure.getCause()));
    }

    @ServerExceptionMapper(value = ConstraintViolationException.class, priority = BEFORE_THE_EXTENSION)
    Response violated(ConstraintViolationException e) {
        return answer(Violations.problem(e.getConstraintViolations()));
    }

    @ServerExceptionMapper(value = {LockTimeoutException.class, PessimisticLockException.class}, priority = BEFORE_THE_EXTENSION)
    Response locked(RuntimeException e) {
        return answer(Problems.busy());
    }

    private HttpProblem bare(Response response) {
        ProblemType type = ProblemType.of(response.getStatus());
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(response.getStatus())
                .withDetail(type.explanation());
        response.getHeaders().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                problem.withHeader(name, values.getFirst());
            }
        });
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            problem.withHeader("Allow", allowed.of(request.path()));
        }
        return problem.build();
    }

    private Response answer(HttpProblem problem) {
        return finisher.apply(problem, null).toResponse();
    }
}
