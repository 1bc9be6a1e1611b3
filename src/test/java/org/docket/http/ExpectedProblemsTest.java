package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedProblemsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));
    private final ExpectedProblems filter = new ExpectedProblems(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    private static LogRecord line(ProblemType type) {
        var line = new LogRecord(Level.SEVERE, "status={0}");
        line.setThrown(Problems.of(type));
        return line;
    }

    @Test
    void what_others_cause_at_will_is_not_logged() {
        assertThat(filter.isLoggable(line(ProblemType.POSITION_NOT_REACHED))).isFalse();
        assertThat(filter.isLoggable(line(ProblemType.PAGE_UNREACHABLE))).isFalse();
    }

    @Test
    void what_somebody_has_to_look_into_is_logged_as_it_is() {
        for (ProblemType type : new ProblemType[] {ProblemType.INTERNAL, ProblemType.CONTENT_DAMAGED}) {
            LogRecord line = line(type);
            assertThat(filter.isLoggable(line)).isTrue();
            assertThat(line.getThrown()).isNotNull();
            assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ProblemType.class, names = {"BUSY", "DATABASE_AWAY", "UPLOADS_BUSY", "STORAGE_FULL"})
    void that_a_limit_is_reached_is_one_line_a_minute_without_a_stack_trace(ProblemType type) {
        LogRecord first = line(type);
        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(first.getLevel()).isEqualTo(Level.WARNING);
        assertThat(first.getThrown()).isNull();
        for (int second = 1; second < 60; second++) {
            now.set(now.get().plus(Duration.ofSeconds(1)));
            assertThat(filter.isLoggable(line(type))).isFalse();
        }
        now.set(now.get().plus(Duration.ofSeconds(1)));
        assertThat(filter.isLoggable(line(type))).isTrue();
    }
}
