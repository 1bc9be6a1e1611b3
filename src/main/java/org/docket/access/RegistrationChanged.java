package org.docket.access;

/** Told within the transaction that changed who may do what; observed once it has committed. */
public record RegistrationChanged() {}
