package org.docket.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Runs a transactional method again whose transaction met another one: around the interceptor that begins and ends it, and where it begins none, not at all. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + ConflictRetryInterceptor.BEFORE_THE_TRANSACTION)
class ConflictRetryInterceptor {

    static final int BEFORE_THE_TRANSACTION = 190;

    @AroundInvoke
    Object retried(InvocationContext context) throws Exception {
        return QuarkusTransaction.isActive() ? context.proceed() : ConflictRetry.call(context::proceed);
    }
}
