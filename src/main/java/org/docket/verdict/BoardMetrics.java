package org.docket.verdict;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** How large the board is, and how far it has come. */
class BoardMetrics {

    private final VerdictBoard board;

    BoardMetrics(VerdictBoard board) {
        this.board = board;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("docket.board.verdicts", board, VerdictBoard::size).register(metrics);
        Gauge.builder("docket.board.position", board, VerdictBoard::read).register(metrics);
    }
}
