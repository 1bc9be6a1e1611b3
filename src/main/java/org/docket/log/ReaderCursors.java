package org.docket.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** How far each reader has come, kept in the database so that one that died resumes where it was. */
@ApplicationScoped
class ReaderCursors {

    private final EntityManager em;
    private final EventLog log;

    ReaderCursors(EntityManager em, EventLog log) {
        this.em = em;
        this.log = log;
    }

    /** Where {@code reader} stopped; 0 for a new one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long position(String reader) {
        List<?> found = em.createNativeQuery("select position from cursors where reader = :reader")
                .setParameter("reader", reader)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).longValue();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<NumberedEvent> after(long position, int limit) {
        return log.after(position, limit);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void save(String reader, long position) {
        int updated = execute("update cursors set position = :position where reader = :reader", reader, position);
        if (updated == 0) {
            execute("insert into cursors (reader, position) values (:reader, :position)", reader, position);
        }
    }

    private int execute(String sql, String reader, long position) {
        return em.createNativeQuery(sql)
                .setParameter("reader", reader)
                .setParameter("position", position)
                .executeUpdate();
    }
}
