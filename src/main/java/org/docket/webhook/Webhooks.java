package org.docket.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.docket.access.Caller;
import org.docket.access.Entitlement;
import org.docket.access.OwnerLock;
import org.docket.access.Scope;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.log.LogHistory;
import org.docket.platform.Ids;

/** The receivers; the only class that writes what is known of them. Admins keep everybody's, partners their own. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    private static final Author COURIER = Author.program("courier");

    private final WebhookSettings settings;
    private final Entitlement entitlement;
    private final OwnerLock owners;
    private final Vault vault;
    private final EventLog log;
    private final LogHistory history;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;
    private final Event<Changed> changed;

    Webhooks(WebhookSettings settings, Entitlement entitlement, OwnerLock owners, Vault vault, EventLog log, LogHistory history, Ids ids,
            SecureRandom random, Clock clock, Event<Changed> changed) {
        this.settings = settings;
        this.entitlement = entitlement;
        this.owners = owners;
        this.vault = vault;
        this.log = log;
        this.history = history;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.changed = changed;
    }

    /** Told to the {@link Courier} once a receiver was added or changed. */
    record Changed() {}

    /** Whether anybody at all wants to be told anything. */
    @Transactional
    boolean areAny() {
        return count("state", WebhookState.ACTIVE) > 0;
    }

    /** Adds a receiver, told what happens from now on. The answer alone has its secret. */
    @Transactional
    public WebhookView add(WebhookInput input, Caller by) {
        EventNames.require(input.events(), by.scopes(), by.partner());
        requireChosen(input.state());
        var row = new Webhook(ids.next(), by, clock.instant());
        owners.hold(by.id());
        if (count("personId = ?1 or partnerId = ?1", by.id()) >= settings.most()) {
            throw Problems.of(ProblemType.TOO_MANY_WEBHOOKS);
        }
        row.write(input, by, row.createdAt);
        row.begin(history.head(), row.createdAt);
        Secret secret = renew(row);
        persist(row);
        append(EventType.WEBHOOK_ADDED, row, by.author());
        return WebhookView.of(row, secret.shown());
    }

    /** Changes what is told, where, or whether. The algorithm stays what it is. */
    @Transactional
    public WebhookView change(UUID id, IfMatch expected, UnaryOperator<WebhookInput> edit, Caller by) {
        Webhook row = locked(id, by);
        expected.requireIfGiven(Long.toString(row.version));
        WebhookInput before = row.input();
        WebhookInput after = edit.apply(before);
        if (!after.equals(before)) {
            EventNames.require(after.events(), entitlement.of(row.ownerId()), row.isOfPartner());
            EventNames.require(after.events(), by.scopes(), by.partner());
            if (after.algorithm() != before.algorithm()) {
                throw invalid("/algorithm", "fixed", "receivers verify with one algorithm; add another one for the other");
            }
            if (after.state() != before.state()) {
                requireChosen(after.state());
            }
            row.write(after, by, clock.instant());
            interrupt(row.id, after.state() == WebhookState.ACTIVE && before.state() != WebhookState.ACTIVE);
            append(EventType.WEBHOOK_CHANGED, row, by.author());
        }
        return view(row);
    }

    @Transactional
    public void remove(UUID id, Caller by) {
        Webhook row = locked(id, by);
        append(EventType.WEBHOOK_REMOVED, row, by.author());
        delete(row);
    }

    /** Makes another secret; the former one signs too for {@code overlap}. */
    @Transactional
    public WebhookView rotate(UUID id, Optional<Duration> overlap, Caller by) {
        Webhook row = locked(id, by);
        Instant now = clock.instant();
        row.formerSecret = row.sealedWith.equals(vault.name()) ? row.secret : null;
        row.formerUntil = row.formerSecret == null ? null : now.plus(overlap.orElse(settings.formerSecret()));
        Secret secret = renew(row);
        row.changed(now);
        interrupt(row.id, false);
        append(EventType.WEBHOOK_SECRET_ROTATED, row, by.author());
        return WebhookView.of(row, secret.shown());
    }

    /** Has it no longer told anything, because of what the courier found. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stop(UUID id, WebhookState found) {
        Webhook row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.state == WebhookState.ACTIVE) {
            Instant now = clock.instant();
            row.become(found, now);
            row.changed(now);
            append(found == WebhookState.GONE ? EventType.WEBHOOK_GONE : EventType.WEBHOOK_FAILING, row, COURIER);
        }
    }

    /** As far as telling takes; empty for one who may not be told at this moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Receiver> receiver(UUID id) {
        return findByIdOptional(id).filter(this::isEntitled).map(this::receiver);
    }

    /** The same for whoever keeps it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Receiver receiver(UUID id, Caller by) {
        return receiver(required(id, by, LockModeType.NONE));
    }

    private Receiver receiver(Webhook row) {
        boolean identities = row.namesIdentities && entitlement.of(row.ownerId()).contains(Scope.IDENTITIES_READ);
        return new Receiver(row.id, row.ownerId(), row.url, open(row), row.filters(), row.format, identities, secrets(row), row.position, row.failures, row.failingSince);
    }

    /** One of them; 404 for one that the caller may not see. */
    @Transactional
    public WebhookView read(UUID id, Caller by) {
        return view(required(id, by, LockModeType.NONE));
    }

    @Transactional
    public List<WebhookView> page(Optional<UUID> owner, UUID after, int limit) {
        return owner.map(of -> find("(personId = ?1 or partnerId = ?1) and id > ?2 order by id", of, after))
                .orElseGet(() -> find("id > ?1 order by id", after))
                .range(0, limit - 1).list().stream().map(this::view).toList();
    }

    Webhook required(UUID id, Caller by, LockModeType lock) {
        Webhook row = Optional.ofNullable(findById(id, lock)).orElseThrow(Problems::notFound);
        if (by.partner() && !row.ownerId().equals(by.id())) {
            throw Problems.notFound();
        }
        return row;
    }

    Webhook locked(UUID id, Caller by) {
        return required(id, by, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean isEntitled(Webhook row) {
        Set<Scope> scopes = entitlement.of(row.ownerId());
        return scopes.contains(Scope.WEBHOOKS_MANAGE) && !open(row).isEmpty();
    }

    /** The types that are wanted and that the owner may be told at this moment. */
    private Set<String> open(Webhook row) {
        Set<Scope> scopes = entitlement.of(row.ownerId());
        return row.events().stream().filter(type -> Notice.isOpenTo(type, scopes, row.isOfPartner())).collect(Collectors.toUnmodifiableSet());
    }

    private List<Secret> secrets(Webhook row) {
        var secrets = new ArrayList<>(List.of(Secret.read(row.algorithm, vault.open(row.secret, row.id))));
        if (row.formerUntil != null && row.formerUntil.isAfter(clock.instant())) {
            secrets.add(Secret.read(row.algorithm, vault.open(row.formerSecret, row.id)));
        }
        return secrets;
    }

    private Secret renew(Webhook row) {
        Secret secret = Secret.made(row.algorithm, random);
        row.secret = vault.seal(secret.kept(), row.id);
        row.sealedWith = vault.name();
        return secret;
    }

    /** Ends the turn that is under way, so that the next one knows of the change. */
    void interrupt(UUID id, boolean afresh) {
        getEntityManager().createNativeQuery("update webhooks set leased_by = null, leased_until = ?1, due_at = ?1"
                + (afresh ? ", failures = 0, failing_since = null" : "") + " where id = ?2")
                .setParameter(1, clock.instant()).setParameter(2, id).executeUpdate();
        if (afresh) {
            getEntityManager().createQuery("update Delivery d set d.firstAt = null, d.nextAt = ?2 where d.webhookId = ?1 and d.state = WAITING")
                    .setParameter(1, id).setParameter(2, clock.instant()).executeUpdate();
        }
    }

    WebhookView view(Webhook row) {
        boolean open = row.algorithm == Algorithm.ED25519 && row.sealedWith.equals(vault.name());
        return WebhookView.of(row, open ? Secret.read(row.algorithm, vault.open(row.secret, row.id)).shown() : null);
    }

    private static void requireChosen(WebhookState state) {
        if (!state.isChosen()) {
            throw invalid("/state", "not-allowed", "ACTIVE or PAUSED; the others are found, not chosen");
        }
    }

    static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }

    private void append(EventType type, Webhook row, Author by) {
        append(type, row, WebhookEvents.OfWebhook.of(row), by);
    }

    void append(EventType type, Webhook row, Object data, Author by) {
        log.append(new Fact(type, row.owner(), 0, by, clock.instant(), null, data));
        changed.fire(new Changed());
    }
}
