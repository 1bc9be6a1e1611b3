package org.docket.webhook;

/** How what is told is signed (Standard Webhooks: {@code v1} and {@code v1a}). */
public enum Algorithm {
    HMAC_SHA256, ED25519
}
