package org.docket.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what changes as it does, until it is stopped. A connection that is lost is made again, and goes on where it was. */
@Command(name = "follow", mixinStandardHelpOptions = true, description = "Tell what changes of verdicts, or with a key everything that happens, as it does.")
final class FollowCommand implements Callable<Integer> {

    private static final int LONGEST_PAUSE = 30_000;
    private static final int FIRST_PAUSE = 500;
    private static final int BETWEEN_LOOKS = 1_000;

    @Mixin
    private ServerConnection server;

    @Option(names = "--after", paramLabel = "POSITION", description = "Begin after this position; without this with what comes next, of --events with the first.")
    private Long after;

    @Option(names = "--events", description = "The whole log; takes a key with the scope events:read.")
    private boolean events;

    @Option(names = "--json", description = "Each as it is, one JSON object a line.")
    private boolean json;

    private int pause = FIRST_PAUSE;

    @Override
    public Integer call() throws Exception {
        while (!System.out.checkError()) {
            try {
                if (events) {
                    look();
                } else {
                    listen();
                }
            } catch (ServerRefusal e) {
                if (!e.mayPass()) {
                    throw e;
                }
                again(e);
            } catch (IOException e) {
                again(e);
            }
        }
        return 0;
    }

    private void again(Exception lost) throws InterruptedException {
        System.err.println("docket: connection lost (" + CommandFailure.of(lost) + "), trying again");
        Thread.sleep(pause);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }

    private void listen() throws IOException, InterruptedException, ServerRefusal {
        var request = server.request("/v1/verdicts/stream").header("Accept", "text/event-stream");
        if (after != null) {
            request.header("Last-Event-ID", after.toString());
        }
        try (var stream = new EventStream(server.open(request).body())) {
            for (EventStream.Heard heard = stream.next(); heard != null && !System.out.checkError(); heard = stream.next()) {
                pause = FIRST_PAUSE;
                hear(heard);
                after = heard.id() == null ? after : Long.valueOf(heard.id());
            }
        }
    }

    /** A position that the log does not have is that of another log, or of this one before an older backup was restored. */
    private void hear(EventStream.Heard heard) throws IOException {
        if (heard.event().equals("reset")) {
            JsonNode said = TerminalJson.MAPPER.readTree(heard.data());
            System.err.printf("docket: the log ends at %s, before %s: changes in between may be missing%n", said.path("position").asText(),
                    said.path("after").asText());
        } else {
            tell(heard.data(), ChangeLines::ofChange);
        }
    }

    private void look() throws IOException, InterruptedException, ServerRefusal {
        long from = after == null ? 0 : after;
        JsonNode page = server.json(server.request("/v1/events" + ServerConnection.query(Map.of("after", from, "limit", 200))));
        pause = FIRST_PAUSE;
        for (JsonNode event : page.path("items")) {
            tell(event.toString(), ChangeLines::ofEvent);
            after = event.path("position").asLong();
        }
        if (!page.has("next")) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** A change in a line. */
    private interface Line {

        String of(JsonNode told);
    }

    private void tell(String told, Line line) throws IOException {
        System.out.println(json ? told : line.of(TerminalJson.MAPPER.readTree(told)));
        System.out.flush();
    }
}
