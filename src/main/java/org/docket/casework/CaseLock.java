package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.docket.http.IfMatch;
import org.docket.http.Problems;
import org.docket.rating.RatingVocabulary;
import org.hibernate.Session;

/** Takes hold of a case for a write: locks its row first, then judges it, and compares what the client saw with what there is. */
@ApplicationScoped
class CaseLock {

    private final Cases cases;
    private final CaseEventWriter caseEventWriter;
    private final RatingVocabulary ratings;
    private final EntityManager em;

    CaseLock(Cases cases, CaseEventWriter caseEventWriter, RatingVocabulary ratings, EntityManager em) {
        this.cases = cases;
        this.caseEventWriter = caseEventWriter;
        this.ratings = ratings;
        this.em = em;
    }

    /** A locked case, and what was judged of it since. */
    record Held(Case row, JudgedCase judged) {}

    /** The judged case of a write that decides or overwrites: without an ETag 428. */
    Held required(UUID id, IfMatch expected) {
        if (expected.absent()) {
            cases.findByIdOptional(id).orElseThrow(Problems::notFound);
            throw Problems.conditionRequired();
        }
        Case found = cases.locked(id).orElseThrow(Problems::notFound);
        return new Held(found, matched(found, expected));
    }

    /** The judged case of a write that names what it is based on in another way, as an approval does by its proposal. */
    Held held(UUID id) {
        Case found = cases.locked(id).orElseThrow(Problems::notFound);
        return new Held(found, caseEventWriter.judge(found));
    }

    /** The locked case of a write that only adds: judged only where the client says what it saw. */
    Case matching(UUID id, IfMatch expected) {
        Case found = cases.locked(id).orElseThrow(Problems::notFound);
        if (!expected.absent() && !expected.any()) {
            matched(found, expected);
        }
        return found;
    }

    ShownCase shown(JudgedCase judged) {
        return CaseViews.show(judged, em.unwrap(Session.class).doReturningWork(connection -> CaseLinkReader.read(connection, judged.file().id())), ratings);
    }

    /** What the client saw must be what there is: else 412 with the present ETag. */
    private JudgedCase matched(Case locked, IfMatch expected) {
        JudgedCase judged = caseEventWriter.judge(locked);
        if (!expected.matches(judged.tag())) {
            throw Problems.stale(judged.tag());
        }
        return judged;
    }
}
