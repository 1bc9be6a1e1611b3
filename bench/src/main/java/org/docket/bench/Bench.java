package org.docket.bench;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.docket.bench.Load.Request;
import org.docket.bench.Load.Target;

/**
 * Measures the desk beside plain JDBC in one run: both are warmed up, then take turns, and the round in the middle counts.
 * Arguments: the packaged program, seconds of warming up each, seconds a round, cases on the larger desk, verdicts on the larger board.
 */
public final class Bench {

    private static final int CONNECTIONS = 16;
    private static final int SMALL = 10_000;
    private static final int KEYS = 10_000;

    private final Load load;
    private final int connections;
    private final Pace pace;

    Bench(Vertx vertx, int connections, Pace pace) {
        this.load = new Load(vertx, connections);
        this.connections = connections;
        this.pace = pace;
    }

    public static void main(String... args) throws Exception {
        Path program = Path.of(args[0]);
        int large = Integer.parseInt(args[3]);
        Vertx vertx = Vertx.vertx();
        try {
            Pace pace = Pace.of(args[1], args[2]);
            var bench = new Bench(vertx, CONNECTIONS, pace);
            try (var server = new Server(program)) {
                bench.besidePlainJdbc(server, SMALL, KEYS);
            }
            try (var one = new Server(program); var two = new Server(program)) {
                bench.twiceTheCases(one, two, large);
            }
            Reads.run(program, pace.warmedUpFor(pace.warmUp().dividedBy(2).plusSeconds(1)), Integer.parseInt(args[4]));
        } finally {
            vertx.close();
        }
    }

    void besidePlainJdbc(Server server, int cases, int keys) throws Exception {
        Desk desk = Desk.filled(server, cases);
        System.out.printf("%n%,d cases, %d connections, H2%n%n| what | Docket/s | p99 ms | beside | beside/s | p99 ms | ratio |%n"
                + "|---|---:|---:|---|---:|---:|---:|%n", cases, connections);
        load.run(desk.target("", desk::read), pace.warmUp());
        compare("GET one case", desk.target("", desk::read), "plain JDBC", desk.target("/bench", desk::read));
        compare("GET one case", desk.target("", desk::read), "a constant", desk.target("/bench", (at, n) -> new Request(at + "/bare", null)));
        compare("GET one case, %,d keys".formatted(keys), desk.target("", desk::read).showing(Desk.keys(server, keys)), "one key",
                desk.target("", desk::read));
        compare("list of 20", desk.target("", desk::list), "plain JDBC", desk.target("/bench", desk::list));
        compare("make a move", desk.target("", desk::move), "plain JDBC", desk.target("/bench", desk::move));
        compare("attach evidence", desk.target("", desk::attach), "plain JDBC", desk.target("/bench", desk::attach));
        compare("open a case", desk.target("", desk::open), "plain JDBC", desk.target("/bench", desk::open));
    }

    void twiceTheCases(Server one, Server two, int large) throws Exception {
        Desk half = Desk.filled(one, large / 2);
        Desk whole = Desk.filled(two, large);
        System.out.printf("%n| what | %2$,d cases/s | p99 ms | beside | %1$,d cases/s | p99 ms | ratio |%n"
                + "|---|---:|---:|---|---:|---:|---:|%n", large / 2, large);
        for (String list : List.of("/cases?limit=20", "/cases?limit=20&sort=number", "/cases?status=ALLEGED", "/cases?topic=topic%207",
                "/cases?claimantId={source}", "/queue", "/sources",
                "/sources/{source}/dependents", "/events")) {
            compare(list, whole.target("", whole.at(list)), "half of them", half.target("", half.at(list)));
        }
        compare("GET one case", whole.target("", whole::read), "half of them", half.target("", half::read));
    }

    /** Writes come last, because the two versions have different cases after them. */
    void besideEarlierVersion(Server now, Server before, int cases) throws Exception {
        Desk desk = Desk.filled(now, cases);
        Desk earlier = Desk.filled(before, cases);
        System.out.printf("%n| what, %,d cases, %d connections | now/s | p99 ms | beside | before/s | p99 ms | ratio |%n"
                + "|---|---:|---:|---|---:|---:|---:|%n", cases, connections);
        for (String list : List.of("/cases?limit=20", "/queue", "/sources", "/events")) {
            compare(list, desk.target("", desk.at(list)), "before", earlier.target("", earlier.at(list)));
        }
        compare("GET one case", desk.target("", desk::read), "before", earlier.target("", earlier::read));
        compare("make a move", desk.target("", desk::move), "before", earlier.target("", earlier::move));
        compare("attach evidence", desk.target("", desk::attach), "before", earlier.target("", earlier::attach));
        compare("open a case", desk.target("", desk::open), "before", earlier.target("", earlier::open));
    }

    private void compare(String name, Target first, String beside, Target second) throws Exception {
        load.run(first, pace.warmUp());
        load.run(second, pace.warmUp());
        var firsts = new ArrayList<Run>();
        var seconds = new ArrayList<Run>();
        for (int i = 0; i < pace.rounds(); i++) {
            firsts.add(load.run(first, pace.round()));
            seconds.add(load.run(second, pace.round()));
        }
        Run a = Run.median(firsts);
        Run b = Run.median(seconds);
        System.out.printf("| %s | %,.0f | %.1f | %s | %,.0f | %.1f | %.2f |%n", name, a.perSecond(), a.p99(), beside, b.perSecond(),
                b.p99(), a.perSecond() / b.perSecond());
    }
}
