package org.docket.bench.ha;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Something that goes wrong for a while. */
sealed interface Fault {

    /** As it is called in the table. */
    String name();

    /** How long it lasts before it is mended. */
    Duration lasts();

    void strike() throws IOException, InterruptedException;

    void mend() throws IOException, InterruptedException;

    /** SIGKILL for the primary's server: its postmaster, which takes the rest with it or leaves it orphaned. */
    record KilledServer(DatabaseNode primary, Duration lasts) implements Fault {

        @Override
        public String name() {
            return "kill -9 of the primary's server";
        }

        @Override
        public void strike() throws IOException, InterruptedException {
            Shell.signal("KILL", primary.postmaster());
        }

        @Override
        public void mend() {}
    }

    /** A machine of the database loses all that it runs in one moment. */
    record KilledNode(DatabaseNode node, String which, Duration lasts) implements Fault {

        @Override
        public String name() {
            return which + " dies, with Patroni and etcd";
        }

        @Override
        public void strike() throws IOException, InterruptedException {
            node.kill();
        }

        @Override
        public void mend() throws IOException, InterruptedException {
            node.start();
        }
    }

    /** A replica of Docket is killed. */
    record KilledReplica(Replica replica, Duration lasts) implements Fault {

        @Override
        public String name() {
            return "kill -9 of a replica";
        }

        @Override
        public void strike() throws InterruptedException {
            replica.kill();
        }

        @Override
        public void mend() throws IOException {
            replica.start();
        }
    }

    /** Packets between a host and others are lost, both ways or one. */
    record Cut(Host host, String which, List<Host.Way> ways, List<Host> peers, Duration lasts) implements Fault {

        @Override
        public String name() {
            return which;
        }

        @Override
        public void strike() throws IOException, InterruptedException {
            for (Host.Way way : ways) {
                host.cut(way, peers);
            }
        }

        @Override
        public void mend() throws IOException, InterruptedException {
            host.join();
        }
    }

    /** Processes that stand still, and go on afterwards as if no time had passed. */
    record Paused(String which, List<Long> processes, Duration lasts) implements Fault {

        @Override
        public String name() {
            return "SIGSTOP of " + which;
        }

        @Override
        public void strike() throws InterruptedException {
            Shell.signal("STOP", processes);
        }

        @Override
        public void mend() throws InterruptedException {
            Shell.signal("CONT", processes);
        }
    }

    /** Not a byte is left on the primary's disk. */
    record FullDisk(DatabaseNode primary, Duration lasts) implements Fault {

        @Override
        public String name() {
            return "the primary's disk is full";
        }

        @Override
        public void strike() throws IOException, InterruptedException {
            primary.fillDisk();
        }

        @Override
        public void mend() throws IOException {
            primary.freeDisk();
        }
    }

    /** A replica's clock jumps, ahead or back. */
    record WrongClock(Replica replica, String offset, Duration lasts) implements Fault {

        @Override
        public String name() {
            return "a replica's clock is off by " + offset + " s";
        }

        @Override
        public void strike() throws IOException {
            replica.setClock(offset);
        }

        @Override
        public void mend() throws IOException {
            replica.setClock("+0");
        }
    }
}
