package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the cases that a list names, with one statement for all of them. */
@ApplicationScoped
class ListedCaseReader {

    private final EntityManager em;

    ListedCaseReader(EntityManager em) {
        this.em = em;
    }

    /** Returns the cases in the order of {@code ids}, without those that do not exist. */
    List<StoredCase> read(List<UUID> ids) {
        Map<UUID, StoredCase> found = byId(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Map<UUID, StoredCase> byId(List<UUID> ids) {
        return em.unwrap(Session.class).doReturningWork(connection -> CaseRowReader.read(connection, ids));
    }
}
