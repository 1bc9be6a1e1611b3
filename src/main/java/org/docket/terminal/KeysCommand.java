package org.docket.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keys of the API. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "List, make and revoke keys.",
        subcommands = {KeysCommand.ListKeys.class, KeysCommand.CreateKey.class, KeysCommand.RevokeKey.class})
final class KeysCommand {

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List your keys; admins, everybody's.")
    static final class ListKeys implements Callable<Integer> {

        @Mixin
        private ServerConnection server;

        @Option(names = "--owner", paramLabel = "ID", description = "Only those of this person or partner.")
        private UUID owner;

        @Override
        public Integer call() throws Exception {
            String cursor = null;
            do {
                var parameters = new LinkedHashMap<String, Object>();
                parameters.put("ownerId", owner);
                parameters.put("limit", 200);
                parameters.put("cursor", cursor);
                JsonNode page = server.json(server.request("/v1/keys" + ServerConnection.query(parameters)));
                page.path("items").forEach(key -> System.out.println(line(key)));
                cursor = page.path("next").asText(null);
            } while (cursor != null);
            return 0;
        }

        private static String line(JsonNode key) {
            String scopes = key.path("scopes").valueStream().map(JsonNode::asText).collect(Collectors.joining(","));
            String line = String.join("  ", key.path("id").asText(), key.path("shown").asText() + "…", key.path("ownerId").asText(), scopes,
                    TerminalScreen.plain(key.path("note").asText()));
            return key.has("revokedAt") ? TerminalScreen.colored(90, line + "  revoked " + key.path("revokedAt").asText()) : line.stripTrailing();
        }
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Make a key. It is the only thing on standard output, and shown this once.")
    static final class CreateKey implements Callable<Integer> {

        @Mixin
        private ServerConnection server;

        @Option(names = "--scope", required = true, split = ",", paramLabel = "SCOPE", description = "What it is good for, such as cases:read; may be repeated.")
        private List<String> scopes;

        @Option(names = "--owner", paramLabel = "ID", description = "Whose it is; yours unless it is said.")
        private UUID owner;

        @Option(names = "--expires", paramLabel = "INSTANT", description = "Until when it is good, such as 2027-01-01T00:00:00Z.")
        private String expires;

        @Option(names = "--note", description = "What it is for.")
        private String note;

        @Override
        public Integer call() throws Exception {
            ObjectNode wanted = TerminalJson.MAPPER.createObjectNode();
            wanted.put("ownerId", owner == null ? server.json(server.request("/v1/me")).path("id").asText() : owner.toString());
            scopes.forEach(wanted.putArray("scopes")::add);
            if (expires != null) {
                wanted.put("expiresAt", expires);
            }
            if (note != null) {
                wanted.put("note", note);
            }
            JsonNode made = server.json(server.request("/v1/keys").header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(TerminalJson.MAPPER.writeValueAsBytes(wanted))));
            System.err.println("key " + made.path("id").asText() + ", shown this once:");
            System.out.println(made.path("key").asText());
            return 0;
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "End a key at once.")
    static final class RevokeKey implements Callable<Integer> {

        @Mixin
        private ServerConnection server;

        @Parameters(paramLabel = "ID", description = "The key's id, as `docket keys list` shows it.")
        private UUID id;

        @Override
        public Integer call() throws Exception {
            server.json(server.request("/v1/keys/" + id).DELETE());
            System.err.println("revoked " + id);
            return 0;
        }
    }
}
