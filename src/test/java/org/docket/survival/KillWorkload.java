package org.docket.survival;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;

/** The work of one feature at a program that is killed again and again, and the check that nothing acknowledged is lost. */
interface KillWorkload extends AutoCloseable {

    /** Variables of the program's environment that the workload needs. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Called once, after the first start. */
    default void prepare(Program program, Wire desk) throws Exception {}

    /** Clients of one round. Each returns when the program dies, and asks {@code round} for its pace after each write. */
    default List<Callable<Void>> clients(Program program, Wire desk, KillRound round) throws Exception {
        return List.of();
    }

    /** Whether so much was acknowledged in this round that a kill can lose something. */
    default boolean isWorthKilling() {
        return true;
    }

    /** Whether the work that a kill has to interrupt is under way; asked once every workload is worth a kill. */
    default boolean isUnderWay() {
        return true;
    }

    /** Called after each start that follows a kill, before the next clients begin. */
    default void checkRestarted(Program program, Wire desk) throws Exception {}

    /** Returns when the program has nothing left to do for this workload. */
    default void settle(Wire desk) {}

    /** Checks everything, after the start that follows the last kill. */
    void verify(Program program, Wire desk) throws Exception;

    @Override
    default void close() throws Exception {}
}
