package org.docket.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file of claims, and tells what became of each line that was refused. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Bring a file of claims to the desk, and wait until it is worked through.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:everything was taken", "1:lines were refused, or it failed", "2:the command is not understood"})
final class ImportCommand implements Callable<Integer> {

    private static final int PAUSE = 1_000;

    @Mixin
    private ServerConnection server;

    @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "records, claim-reviews, claims-search or csv; without this it is seen by what is in it.")
    private String format;

    @Option(names = "--language", paramLabel = "TAG", description = "The language of claims that tell none, such as en.")
    private String language;

    @Option(names = "--dry-run", description = "Say what would become of it, and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "What it came to, as the server says it.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        JsonNode begun = upload();
        JsonNode over = followed(begun);
        if (json) {
            System.out.println(over);
        } else {
            ImportReport.print(over, refusals(over));
        }
        return ImportReport.isWhole(over) ? 0 : 1;
    }

    private JsonNode upload() throws Exception {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("format", format);
        parameters.put("language", language);
        parameters.put("dryRun", dryRun ? true : null);
        boolean piped = file.toString().equals("-");
        long size = piped ? 0 : Files.size(file);
        try (var progress = new ProgressLine(); InputStream in = new Counted(piped ? System.in : Files.newInputStream(file), size, progress);
                InputStream answer = server.open(server.request("/v1/imports" + ServerConnection.query(parameters))
                        .header("Content-Type", "application/octet-stream").POST(body(in, size))).body()) {
            return TerminalJson.MAPPER.readTree(answer);
        }
    }

    private static BodyPublisher body(InputStream in, long size) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> in);
        return size == 0 ? stream : BodyPublishers.fromPublisher(stream, size);
    }

    /** The import once it is over. */
    private JsonNode followed(JsonNode begun) throws Exception {
        String address = "/v1/imports/" + begun.path("id").asText();
        JsonNode now = begun;
        try (var progress = new ProgressLine()) {
            while (!ImportReport.isOver(now)) {
                try (var stream = new EventStream(server.open(server.request(address + "/progress").header("Accept", "text/event-stream")).body())) {
                    for (EventStream.Heard heard = stream.next(); heard != null; heard = stream.next()) {
                        now = TerminalJson.MAPPER.readTree(heard.data());
                        progress.part(now.path("read").asLong(), now.path("bytes").asLong(), ImportReport.line(now));
                    }
                } catch (IOException lost) {
                    System.err.println("docket: connection lost (" + CommandFailure.of(lost) + "); the import goes on, looking again");
                    Thread.sleep(PAUSE);
                }
            }
        }
        return now;
    }

    private JsonNode refusals(JsonNode over) throws Exception {
        return over.path("refusals").asLong() == 0 ? TerminalJson.MAPPER.createArrayNode()
                : server.json(server.request("/v1/imports/" + over.path("id").asText() + "/refusals?limit=" + ImportReport.MOST_REFUSALS)).path("items");
    }

    /** Tells how much of it was read. */
    private static final class Counted extends FilterInputStream {

        private final long size;
        private final ProgressLine progress;
        private long done;

        Counted(InputStream in, long size, ProgressLine progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            done += Math.max(0, read);
            progress.bytes(done, size);
            return read;
        }
    }
}
