package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.http.Problems;
import org.docket.log.LogHistory;

/**
 * Where the log ends, for positions that readers bring along. The board of this process may be behind that of another one which a reader asked
 * before, so the database is asked about what the board has not read.
 */
@ApplicationScoped
class LogEnd {

    private final VerdictBoard board;
    private final LogHistory history;

    LogEnd(VerdictBoard board, LogHistory history) {
        this.board = board;
        this.history = history;
    }

    /** Whether no event of this log has {@code position} yet. Blocks. */
    boolean isBefore(long position) {
        return position > board.read() && position > history.head();
    }

    /** 400 for a query parameter {@code after} that is beyond the end: its reader would miss what happens until then. Blocks. */
    void require(long after) {
        if (isBefore(after)) {
            throw Problems.parameter("after", "The log ends at " + history.head() + ". Begin again, with after=0.");
        }
    }
}
