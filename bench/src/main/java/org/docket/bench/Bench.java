package org.docket.bench;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.docket.bench.Load.Request;
import org.docket.bench.Load.Target;

/**
 * Measures the desk beside plain JDBC in one run: both are warmed up, then take turns, and the round in the middle counts.
 * Arguments: the packaged program, seconds of warming up each, seconds a round, cases on the larger desk, verdicts on the larger board.
 */
public final class Bench {

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final int SMALL = 10_000;
    private static final int KEYS = 10_000;

    private final Load load;
    private final Duration warmUp;
    private final Duration round;

    private Bench(Load load, Duration warmUp, Duration round) {
        this.load = load;
        this.warmUp = warmUp;
        this.round = round;
    }

    public static void main(String... args) throws Exception {
        Path program = Path.of(args[0]);
        int large = Integer.parseInt(args[3]);
        Vertx vertx = Vertx.vertx();
        try {
            var bench = new Bench(new Load(vertx, CONNECTIONS), Duration.ofSeconds(Long.parseLong(args[1])),
                    Duration.ofSeconds(Long.parseLong(args[2])));
            bench.besidePlainJdbc(program);
            bench.twiceTheCases(program, large);
            Reads.run(program, bench.warmUp.dividedBy(2).plusSeconds(1), bench.round, Integer.parseInt(args[4]));
        } finally {
            vertx.close();
        }
    }

    private void besidePlainJdbc(Path program) throws Exception {
        try (var server = new Server(program)) {
            Desk desk = Desk.filled(server, SMALL);
            System.out.printf("%n%,d cases, %d connections, H2%n%n| what | Docket/s | p99 ms | beside | beside/s | p99 ms | ratio |%n"
                    + "|---|---:|---:|---|---:|---:|---:|%n", SMALL, CONNECTIONS);
            load.run(desk.target("", desk::read), warmUp);
            compare("GET one case", desk.target("", desk::read), "plain JDBC", desk.target("/bench", desk::read));
            compare("GET one case", desk.target("", desk::read), "a constant", desk.target("/bench", (at, n) -> new Request(at + "/bare", null)));
            compare("GET one case, 10,000 keys", desk.target("", desk::read).showing(Desk.keys(server, KEYS)), "one key", desk.target("", desk::read));
            compare("list of 20", desk.target("", desk::list), "plain JDBC", desk.target("/bench", desk::list));
            compare("make a move", desk.target("", desk::move), "plain JDBC", desk.target("/bench", desk::move));
            compare("attach evidence", desk.target("", desk::attach), "plain JDBC", desk.target("/bench", desk::attach));
            compare("open a case", desk.target("", desk::open), "plain JDBC", desk.target("/bench", desk::open));
        }
    }

    private void twiceTheCases(Path program, int large) throws Exception {
        try (var one = new Server(program); var two = new Server(program)) {
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
    }

    private void compare(String name, Target first, String beside, Target second) throws Exception {
        load.run(first, warmUp);
        load.run(second, warmUp);
        var firsts = new ArrayList<Run>();
        var seconds = new ArrayList<Run>();
        for (int i = 0; i < ROUNDS; i++) {
            firsts.add(load.run(first, round));
            seconds.add(load.run(second, round));
        }
        Run a = Run.median(firsts);
        Run b = Run.median(seconds);
        System.out.printf("| %s | %,.0f | %.1f | %s | %,.0f | %.1f | %.2f |%n", name, a.perSecond(), a.p99(), beside, b.perSecond(),
                b.p99(), a.perSecond() / b.perSecond());
    }
}
