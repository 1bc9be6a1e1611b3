package org.docket.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.search.NearDuplicateCheck;

/** Finds who asked the same first, to the letter or nearly so, of those that were not declined. */
@ApplicationScoped
class EarlierSubmissionFinder {

    /** More that share a part of a sketch are not looked at. */
    private static final int MOST_ALIKE = 50;

    private static final String ALIKE = "from Submission s where s.state <> DECLINED and s.id in (select p.submissionId from SketchPart p where p.part in ?1)"
            + " order by s.id desc";

    private final EntityManager em;
    private final NearDuplicateCheck nearDuplicateCheck;

    EarlierSubmissionFinder(EntityManager em, NearDuplicateCheck nearDuplicateCheck) {
        this.em = em;
        this.nearDuplicateCheck = nearDuplicateCheck;
    }

    /** The first that asked the same, locked until the transaction ends, like the text of {@code asked}: of two who ask it at once the other waits. */
    Optional<Submission> first(Submission asked) {
        SubmittedText text = locked(nearDuplicateCheck.key(asked.text));
        Optional<Submission> first = text.leadId == null ? Optional.empty() : undeclined(text.leadId);
        if (first.isEmpty()) {
            first = alike(asked).flatMap(found -> undeclined(found.id));
        }
        first.ifPresent(found -> text.leadId = found.id);
        return first;
    }

    /** The first that asks this text. */
    void remember(Submission first) {
        em.flush();
        locked(nearDuplicateCheck.key(first.text)).leadId = first.id;
        nearDuplicateCheck.sketch(first.text, first.language).forEach(part -> em.persist(new SketchPart(part, first.id)));
    }

    /** One that was declined is found no more. */
    void forget(Submission declined) {
        em.createQuery("delete from SketchPart p where p.submissionId = ?1").setParameter(1, declined.id).executeUpdate();
    }

    private Optional<Submission> undeclined(UUID id) {
        return Optional.ofNullable(em.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(found -> found.state != SubmissionState.DECLINED);
    }

    private Optional<Submission> alike(Submission asked) {
        List<String> sketch = nearDuplicateCheck.sketch(asked.text, asked.language);
        return sketch.isEmpty() ? Optional.empty()
                : em.createQuery(ALIKE, Submission.class).setParameter(1, sketch).setMaxResults(MOST_ALIKE).getResultStream()
                        .filter(found -> nearDuplicateCheck.areSame(asked.text, found.text, asked.language))
                        .findFirst();
    }

    /** Its row is made before, in a transaction of its own, so that of two who make it at once neither fails. */
    private SubmittedText locked(String key) {
        if (em.find(SubmittedText.class, key) == null) {
            make(key);
        }
        return em.find(SubmittedText.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private void make(String key) {
        try {
            QuarkusTransaction.requiringNew().run(() -> em.createQuery("insert into SubmittedText (textKey) values (?1) on conflict do nothing")
                    .setParameter(1, key).executeUpdate());
        } catch (PersistenceException | QuarkusTransactionException e) {
            if (QuarkusTransaction.requiringNew().call(() -> em.find(SubmittedText.class, key)) == null) {
                throw e;
            }
        }
    }
}
