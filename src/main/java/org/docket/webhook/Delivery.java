package org.docket.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is told to one receiver, as it is listed. {@link Deliveries} writes it, in SQL. */
@Entity
@Table(name = "webhook_deliveries")
class Delivery {

    @Id
    UUID id;

    UUID webhookId;
    String messageId;
    String type;
    long position;
    UUID lane;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;
    Instant createdAt;
    Instant firstAt;
    Instant lastAt;
    Instant nextAt;
    Long millis;
    Integer status;
    String failure;
    String answer;

    protected Delivery() {}
}
