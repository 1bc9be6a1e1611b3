package org.docket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The answers that are remembered, by the digest of the request's key. */
@ApplicationScoped
class StoredAnswers {

    private final EntityManager em;
    private final ObjectMapper json;

    StoredAnswers(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** The stored answer, marked as replayed; a 422 when the key belongs to another request. */
    Optional<Response> find(String key, String fingerprint, Instant notBefore) {
        forget(key, notBefore);
        return Optional.ofNullable(em.find(StoredAnswer.class, key)).map(answer -> {
            if (!answer.fingerprint.equals(fingerprint)) {
                throw Problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            }
            return replayed(answer);
        });
    }

    void store(String key, String fingerprint, Response response, Object body, Instant at) {
        var answer = new StoredAnswer();
        answer.keyHash = key;
        answer.fingerprint = fingerprint;
        answer.status = response.getStatus();
        answer.location = LocationFilter.relative(response.getHeaderString("Location"));
        answer.etag = response.getEntityTag() == null ? null : response.getEntityTag().getValue();
        answer.body = write(body);
        answer.createdAt = at;
        answer.contentLocation = LocationFilter.relative(response.getHeaderString("Content-Location"));
        keep(answer);
    }

    /** Another process may have taken the key since this one looked: then this write is undone and told to ask again. */
    private void keep(StoredAnswer answer) {
        try {
            em.persist(answer);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw Problems.of(ProblemType.IDEMPOTENCY_KEY_IN_USE);
        }
    }

    void forgetBefore(Instant instant) {
        em.createQuery("delete from StoredAnswer where createdAt < ?1").setParameter(1, instant).executeUpdate();
    }

    /** SHA-256 over the parts as JSON. */
    String digest(Object... parts) {
        return HashUtil.sha256(write(parts));
    }

    private void forget(String key, Instant notBefore) {
        em.createQuery("delete from StoredAnswer where keyHash = ?1 and createdAt < ?2")
                .setParameter(1, key)
                .setParameter(2, notBefore)
                .executeUpdate();
    }

    private static Response replayed(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header("Idempotent-Replayed", true)
                .entity(answer.body);
        if (answer.location != null) {
            response.header("Location", answer.location);
        }
        if (answer.contentLocation != null) {
            response.header("Content-Location", answer.contentLocation);
        }
        return answer.etag == null ? response.build() : response.tag(answer.etag).build();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
