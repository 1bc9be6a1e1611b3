package org.docket.terminal;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a backup of a server that goes on working. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Take the whole database in one file, while the server works.",
        footer = {"", "It takes an admin's key. Keep the file as carefully as the database: it says who protected sources are.", "`docket restore` brings it back."})
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private ServerConnection server;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The file; it is there under its name once it is whole.")
    private Path output;

    @Option(names = "--without-files", description = "Without files of evidence, which are kept otherwise then; those in a bucket never are in it.")
    private boolean withoutFiles;

    @Override
    public Integer call() throws Exception {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("files", !withoutFiles);
        HttpResponse<InputStream> answer = server.open(server.request("/v1/backup" + ServerConnection.query(parameters)));
        try (InputStream body = answer.body()) {
            long bytes = new WholeFile(output).save(body);
            System.err.printf("%s as of position %s in %s%n", ProgressLine.size(bytes), answer.headers().firstValue("Docket-Position").orElse("0"), output);
        }
        return 0;
    }
}
