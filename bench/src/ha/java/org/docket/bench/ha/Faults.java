package org.docket.bench.ha;

import static org.docket.bench.ha.Host.Way.IN;
import static org.docket.bench.ha.Host.Way.OUT;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Which fault comes next: all kinds in an order that the seed decides, then all of them again in another. */
final class Faults {

    private static final int MOST_SECONDS_OFF = 3_600;

    private final Cluster cluster;
    private final Random random;
    private final Deque<Kind> deck = new ArrayDeque<>();

    Faults(Cluster cluster, Random random) {
        this.cluster = cluster;
        this.random = random;
    }

    /** In the order of which comes first where there is time for a few only. */
    private enum Kind {
        SERVER_KILLED, PRIMARY_CUT, SERVER_PAUSED, NODE_KILLED, DISK_FULL, CLOCK_WRONG, PATRONI_PAUSED, PRIMARY_DEAF, REPLICA_KILLED, STANDBY_CUT, ETCD_PAUSED,
        REPLICA_CUT, REPLICA_PAUSED, PRIMARY_MUTE, STANDBY_KILLED
    }

    /** @param left how many are still to come; where they are few, the first kinds only */
    Fault next(int left) throws IOException, InterruptedException {
        if (deck.isEmpty()) {
            var kinds = new ArrayList<>(List.of(Kind.values()).subList(0, Math.min(left, Kind.values().length)));
            Collections.shuffle(kinds, random);
            deck.addAll(kinds);
        }
        return fault(deck.poll());
    }

    private Fault fault(Kind kind) throws IOException, InterruptedException {
        DatabaseNode primary = cluster.primary().orElseThrow();
        DatabaseNode standby = cluster.synchronousStandby().orElseThrow();
        Replica replica = cluster.replicas().get(random.nextInt(2));
        List<Host> nodes = cluster.nodes().stream().map(DatabaseNode::host).toList();
        List<Host> othersOfPrimary = nodes.stream().filter(node -> node != primary.host()).toList();
        return switch (kind) {
            case SERVER_KILLED -> new Fault.KilledServer(primary, seconds(5, 10));
            case NODE_KILLED -> new Fault.KilledNode(primary, "the primary's machine", seconds(15, 30));
            case STANDBY_KILLED -> new Fault.KilledNode(standby, "the synchronous standby's machine", seconds(10, 20));
            case REPLICA_KILLED -> new Fault.KilledReplica(replica, seconds(2, 5));
            case PRIMARY_CUT -> new Fault.Cut(primary.host(), "the primary is cut off from everybody", List.of(IN, OUT), cluster.others(primary.host()), seconds(20, 35));
            case PRIMARY_DEAF -> new Fault.Cut(primary.host(), "the primary hears no other node, and is heard", List.of(IN), othersOfPrimary, seconds(20, 35));
            case PRIMARY_MUTE -> new Fault.Cut(primary.host(), "the primary hears the other nodes, and is not heard", List.of(OUT), othersOfPrimary, seconds(20, 35));
            case STANDBY_CUT -> new Fault.Cut(standby.host(), "the synchronous standby is cut off", List.of(IN, OUT), cluster.others(standby.host()), seconds(10, 25));
            case REPLICA_CUT -> new Fault.Cut(replica.host(), "a replica is cut off from the database", List.of(IN, OUT), nodes, seconds(5, 20));
            case SERVER_PAUSED -> new Fault.Paused("the primary's server", primary.postgres(), seconds(20, 40));
            case PATRONI_PAUSED -> new Fault.Paused("the primary's Patroni", primary.patroni(), seconds(20, 40));
            case ETCD_PAUSED -> new Fault.Paused("the primary's etcd", primary.etcd(), seconds(10, 30));
            case REPLICA_PAUSED -> new Fault.Paused("a replica", replica.docket(), seconds(5, 20));
            case DISK_FULL -> new Fault.FullDisk(primary, seconds(15, 30));
            case CLOCK_WRONG -> new Fault.WrongClock(cluster.replicas().getLast(), (random.nextBoolean() ? "+" : "-") + (1 + random.nextInt(MOST_SECONDS_OFF)), seconds(5, 15));
        };
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(least + random.nextInt(most - least + 1));
    }
}
