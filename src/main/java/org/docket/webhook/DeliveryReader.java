package org.docket.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.access.Scope;
import org.docket.http.Cursor;
import org.docket.http.Page;
import org.docket.http.Problems;

/** What was told to receivers, for their owners: the newest first. */
@ApplicationScoped
public class DeliveryReader {

    private static final UUID LAST = new UUID(-1, -1);

    private final Webhooks webhooks;
    private final Notices notices;
    private final NoticeBodyWriter noticeBodyWriter;
    private final EntityManager em;

    DeliveryReader(Webhooks webhooks, Notices notices, NoticeBodyWriter noticeBodyWriter, EntityManager em) {
        this.webhooks = webhooks;
        this.notices = notices;
        this.noticeBodyWriter = noticeBodyWriter;
        this.em = em;
    }

    @Transactional
    public Page<DeliveryView> page(UUID webhook, DeliveryState state, String cursor, int size, Caller by) {
        webhooks.required(webhook, by, LockModeType.NONE);
        UUID before = cursor == null ? LAST : Cursor.parse(cursor, 1).uuid(0);
        var query = em.createQuery("from Delivery d where d.webhookId = ?1 and d.id < ?2" + (state == null ? "" : " and d.state = ?3")
                + " order by d.id desc", Delivery.class).setParameter(1, webhook).setParameter(2, before);
        if (state != null) {
            query.setParameter(3, state);
        }
        List<Delivery> found = query.setMaxResults(size + 1).getResultList();
        return Page.of(found, size, DeliveryView::of, last -> Cursor.of(last.id));
    }

    /** One of them with what is sent, as far as the caller may be told that; 404 for one of another receiver. */
    @Transactional
    public DeliveryView read(UUID webhook, UUID id, Caller by) {
        Webhook receiver = webhooks.required(webhook, by, LockModeType.NONE);
        Delivery row = Optional.ofNullable(em.find(Delivery.class, id)).filter(found -> found.webhookId.equals(webhook)).orElseThrow(Problems::notFound);
        Instant at = row.lastAt == null ? row.nextAt : row.lastAt;
        return DeliveryView.with(row, notice(row).filter(notice -> Notice.isOpenTo(notice.type(), by.scopes(), by.partner())).map(notice -> new DeliveryView.Request(URI.create(receiver.url),
                Sender.unsigned(row.messageId, receiver.format, at), noticeBodyWriter.of(notice, receiver.format, receiver.namesIdentities && by.may(Scope.IDENTITIES_READ)))).orElse(null));
    }

    /** How far a receiver was told. */
    @Transactional
    public DeliveryProgress progress(UUID webhook, Caller by) {
        Webhook row = webhooks.required(webhook, by, LockModeType.NONE);
        return new DeliveryProgress(row.position, notices.head(), count(webhook, DeliveryState.WAITING), count(webhook, DeliveryState.DEAD), row.failingSince);
    }

    private long count(UUID webhook, DeliveryState state) {
        return em.createQuery("select count(d) from Delivery d where d.webhookId = ?1 and d.state = ?2", Long.class)
                .setParameter(1, webhook).setParameter(2, state).getSingleResult();
    }

    private Optional<Notice> notice(Delivery row) {
        return row.type.equals(Notice.Test.TYPE) ? Optional.of(new Notice.Test(row.lane, row.createdAt)) : notices.find(row.messageId, row.position);
    }
}
