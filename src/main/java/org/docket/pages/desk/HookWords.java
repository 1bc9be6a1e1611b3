package org.docket.pages.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.docket.webhook.Algorithm;
import org.docket.webhook.DeliveryState;
import org.docket.webhook.Format;
import org.docket.webhook.WebhookState;

/** The words of webhooks, in messages/hooks_*.properties. */
@MessageBundle("hooks")
interface HookWords {

    @Message String mean();
    @Message String none();
    @Message String add();
    @Message String added();
    @Message String rotated();
    @Message String once();
    @Message String open();
    @Message String url();
    @Message String urlHint();
    @Message String description();
    @Message String events();
    @Message String eventsPublic();
    @Message String eventsLog();
    @Message String filters();
    @Message String format();
    @Message String algorithm();
    @Message String since();
    @Message String former();
    @Message String progress();
    @Message String waiting();
    @Message String dead();
    @Message String failingSince();
    @Message String pause();
    @Message String resume();
    @Message String test();
    @Message String rotate();
    @Message String rotateMeans();
    @Message String replay();
    @Message String replayFrom();
    @Message String replayDead();
    @Message String remove();
    @Message String removeMeans();
    @Message String deliveries();
    @Message String noDeliveries();
    @Message String attempts(int count);
    @Message String next();
    @Message String millis(long millis);
    @Message String all();
    @Message String state(WebhookState state);
    @Message String became(DeliveryState state);
    @Message String written(Format format);
    @Message String signed(Algorithm algorithm);
}
