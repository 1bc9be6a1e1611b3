package org.docket.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes everything at once. A file is there under its name only once it is whole. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Take all that is public, or the whole desk, in one file.",
        footer = {"", "The position that is told at the end is where to go on: `docket follow --after POSITION`, for the desk with --events."})
final class ExportCommand implements Callable<Integer> {

    enum Scope { PUBLIC, DESK }

    enum Format { NDJSON, CSV, DATAFEED }

    @Mixin
    private ServerConnection server;

    @Option(names = "--of", paramLabel = "SCOPE", defaultValue = "public", description = "${COMPLETION-CANDIDATES}; the desk takes an admin's key.")
    private Scope scope;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "ndjson", description = "${COMPLETION-CANDIDATES}; NDJSON unless it is said.")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The file; without this it is written to standard output.")
    private Path output;

    @Option(names = "--status", description = "Only what has this status.")
    private String status;

    @Option(names = "--topic", description = "Only what has this topic.")
    private String topic;

    @Option(names = "--updated-since", paramLabel = "INSTANT", description = "Only what changed since, such as 2026-03-05T12:00:00Z.")
    private String updatedSince;

    @Option(names = "--identities", description = "Of the desk, who protected sources are too; that you looked is logged.")
    private boolean identities;

    @Override
    public Integer call() throws Exception {
        HttpResponse<InputStream> answer = server.open(request());
        try (InputStream body = ServerConnection.plain(answer)) {
            long bytes = output == null ? printed(body) : new WholeFile(output).save(body);
            String position = answer.headers().firstValue("Docket-Position").orElse("0");
            System.err.printf("%s as of position %s%s%n", ProgressLine.size(bytes), position, output == null ? "" : " in " + output);
        }
        return 0;
    }

    private HttpRequest.Builder request() throws IOException {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("of", scope);
        parameters.put("format", format);
        parameters.put("status", status == null ? null : status.toUpperCase(java.util.Locale.ROOT));
        parameters.put("topic", topic);
        parameters.put("updatedSince", updatedSince);
        parameters.put("identities", identities ? true : null);
        return server.request("/v1/exports" + ServerConnection.query(parameters)).header("Accept-Encoding", "gzip");
    }

    private static long printed(InputStream body) throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            return WholeFile.copy(body, out);
        }
    }
}
