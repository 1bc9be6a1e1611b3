package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.terminal.Typed;
import org.docket.terminal.Typed.Running;

/** The command {@code follow} beside the program: after each lost connection it continues where it was, and prints nothing twice. */
final class FollowWorkload implements KillWorkload {

    /** The command waits up to half a minute between two attempts. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Running changes;
    private Running log;

    @Override
    public void prepare(Program program, Wire desk) throws Exception {
        Typed typed = Typed.beside(program);
        changes = typed.with("DOCKET_KEY", "").start("follow", "--after", "0");
        log = typed.start("follow", "--events", "--json");
        published(desk, "The clock was late.");
        await().atMost(PATIENCE).until(() -> changes.lines().stream().anyMatch(line -> line.contains("ALLEGED  The clock was late.")));
    }

    @Override
    public void verify(Program program, Wire desk) throws Exception {
        String id = published(desk, "The clock was early.");
        await().atMost(PATIENCE).until(() -> changes.lines().stream().anyMatch(line -> line.contains("The clock was early.")));
        await().atMost(PATIENCE).until(() -> log.lines().stream().anyMatch(line -> line.contains("CASE_PUBLISHED") && line.contains(id)));
        assertThat(changes.lines().stream().filter(line -> line.contains("The clock was late."))).as("once").hasSize(1);
        List<Long> positions = log.lines().stream().map(FollowWorkload::position).toList();
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    private static String published(Wire desk, String text) throws IOException, InterruptedException {
        String id = desk.post("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"))).path("id").asText();
        desk.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", "It is said."));
        return id;
    }

    private static long position(String line) {
        try {
            return JSON.readTree(line).path("position").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (changes != null) {
            changes.close();
        }
        if (log != null) {
            log.close();
        }
    }
}
