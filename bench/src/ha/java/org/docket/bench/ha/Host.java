package org.docket.bench.ha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A machine of its own as far as the network goes: a namespace with one cable to the switch, which can be cut for each peer and direction. */
final class Host {

    static final String SWITCH = "docketha0";
    private static final String SUBNET = "10.77.0.";

    private final String name;
    private final int number;

    Host(String name, int number) {
        this.name = name;
        this.number = number;
    }

    /** Which way packets are lost, as this host sees it. */
    enum Way {
        IN("input", "saddr"),
        OUT("output", "daddr");

        private final String chain;
        private final String end;

        Way(String chain, String end) {
            this.chain = chain;
            this.end = end;
        }
    }

    /** The switch, with this machine on it as well. */
    static void plugSwitch() throws IOException, InterruptedException {
        Shell.tried("ip", "link", "del", SWITCH);
        Shell.run("ip", "link", "add", SWITCH, "type", "bridge");
        Shell.run("ip", "addr", "add", SUBNET + "254/24", "dev", SWITCH);
        Shell.run("ip", "link", "set", SWITCH, "up");
    }

    static void unplugSwitch() throws InterruptedException {
        Shell.tried("ip", "link", "del", SWITCH);
    }

    void plug() throws IOException, InterruptedException {
        unplug();
        String cable = "docketha" + number;
        Shell.run("ip", "netns", "add", namespace());
        Shell.run("ip", "link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", namespace());
        Shell.run("ip", "link", "set", cable, "master", SWITCH, "up");
        Shell.run(inside("ip", "addr", "add", address() + "/24", "dev", "eth0"));
        Shell.run(inside("ip", "link", "set", "eth0", "up"));
        Shell.run(inside("ip", "link", "set", "lo", "up"));
    }

    /** Kills whatever runs there, from an earlier run too, and takes the host away. */
    void unplug() throws IOException, InterruptedException {
        if (Shell.run("ip", "netns", "list").lines().anyMatch(line -> line.split(" ")[0].equals(namespace()))) {
            Shell.signal("KILL", processes());
            Shell.tried("ip", "netns", "del", namespace());
        }
        Shell.tried("ip", "link", "del", "docketha" + number);
    }

    String name() {
        return name;
    }

    String address() {
        return SUBNET + number;
    }

    List<Long> processes() throws IOException, InterruptedException {
        return Shell.run("ip", "netns", "pids", namespace()).lines().map(Long::valueOf).toList();
    }

    /** The ids of those that run there now and have {@code word} in their command line. */
    List<Long> processes(String word) throws IOException, InterruptedException {
        return processes().stream().filter(pid -> commandLine(pid).contains(word)).toList();
    }

    private static String commandLine(long process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process), "cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    /** Packets from or to each of {@code peers} are lost from now on, without a word to anybody. */
    void cut(Way way, Collection<Host> peers) throws IOException, InterruptedException {
        Shell.run(inside("nft", "add", "table", "inet", "cut"));
        Shell.run(inside("nft", "add", "chain", "inet", "cut", way.chain, "{ type filter hook " + way.chain + " priority 0; }"));
        for (Host peer : peers) {
            Shell.run(inside("nft", "add", "rule", "inet", "cut", way.chain, "ip", way.end, peer.address(), "drop"));
        }
    }

    void join() throws IOException, InterruptedException {
        Shell.run(inside("nft", "flush", "ruleset"));
    }

    /** Runs until it is told otherwise; what it says is added to {@code log}. */
    Process start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(inside(command.toArray(String[]::new))).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    List<String> inside(String... command) {
        var whole = new ArrayList<>(List.of("ip", "netns", "exec", namespace()));
        whole.addAll(Arrays.asList(command));
        return whole;
    }

    private String namespace() {
        return "docket-ha-" + name;
    }
}
