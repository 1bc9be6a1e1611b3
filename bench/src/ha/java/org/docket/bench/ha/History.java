package org.docket.bench.ha;

import java.util.List;
import java.util.Map;

/**
 * All that is known after a run.
 *
 * @param operations in no order
 * @param log in the order that it was read in
 * @param told what readers were told of the log meanwhile: for each of them, the hash at each position
 */
record History(List<Operation> operations, List<Logged> log, List<Sighting> sightings, Map<String, Map<Long, String>> told) {

    History {
        operations = List.copyOf(operations);
        log = List.copyOf(log);
        sightings = List.copyOf(sightings);
        told = Map.copyOf(told);
    }
}
