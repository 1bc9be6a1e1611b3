package org.docket.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.docket.packaged.Program;
import org.junit.jupiter.api.Test;

/** All that is done with secrets, right and wrong, at the packaged program; then they are looked for in everything that it left behind. */
class SecretsIT {

    /** The one secret that the data have to hold. */
    static final String WHISTLE = "a protected source's name";

    /** The lines in which a first start shows its key and its links. */
    private static final Pattern SHOWN = Pattern.compile("(?m)^  (admin key|your account|demo checker|demo reviewer) .*$");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void no_secret_is_in_any_output() throws Exception {
        try (var program = Program.onH2().saying("DEBUG")) {
            program.start();
            var desk = new Correspondence(program.port());
            Map<String, String> left = leftBehind(program, desk, Program.KEY);
            assertThat(found(desk, left)).containsExactly(WHISTLE + " in the data");
        }
    }

    @Test
    void the_key_that_a_first_start_makes_is_shown_once() throws Exception {
        try (var program = Program.withTheDemo().saying("DEBUG")) {
            program.start();
            var desk = new Correspondence(program.port());
            for (String name : List.of("your account", "demo checker", "demo reviewer")) {
                String link = URI.create(program.shown(name).orElseThrow()).getPath();
                desk.secret("the link of " + name, link.substring(link.lastIndexOf('/') + 1));
                desk.get(link);
                desk.form(link, "name=Ada&email=ada%40desk.example&password=" + desk.secret("the password of " + name, "chosen+by+" + name.replace(' ', '+')));
                desk.get(link);
            }
            Map<String, String> left = leftBehind(program, desk, program.madeKey());
            left.computeIfPresent("the log", (name, text) -> SHOWN.matcher(text).replaceAll(""));
            assertThat(found(desk, left)).containsExactly(WHISTLE + " in the data");
        }
    }

    /** Everything that the program said or kept, by what it is; it has ended then. */
    private static Map<String, String> leftBehind(Program program, Correspondence desk, String adminKey) throws Exception {
        new Traffic(desk, adminKey).all();
        var left = new LinkedHashMap<String, String>();
        left.put("the log of events", events(desk, Traffic.bearer(adminKey)));
        for (String path : List.of("/metrics", "/openapi", "/v1/keys?limit=200", "/v1/people?limit=200", "/v1/partners", "/v1/sources?limit=200", "/v1/queue")) {
            left.put(path, desk.get(path, Traffic.bearer(adminKey)).body());
        }
        left.put("what was refused", desk.refusals());
        program.stop();
        left.put("the log", Files.readString(program.log()));
        left.put("the data", data(program));
        return left;
    }

    private static String events(Correspondence desk, String... key) throws Exception {
        var all = new StringBuilder();
        JsonNode page;
        String next = "";
        do {
            page = JSON.readTree(desk.get("/v1/events?limit=200" + next, key).body());
            all.append(page);
            next = "&cursor=" + page.path("next").asText();
        } while (page.has("next"));
        return all.toString();
    }

    /** The files as they are, one character a byte. */
    private static String data(Program program) throws IOException {
        var bytes = new StringBuilder();
        try (var files = Files.walk(program.folder())) {
            for (Path file : files.filter(found -> Files.isRegularFile(found) && !found.equals(program.log())).toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static List<String> found(Correspondence desk, Map<String, String> left) {
        var found = new ArrayList<String>();
        left.forEach((where, text) -> desk.secrets().forEach((what, secret) -> {
            if (text.contains(secret)) {
                found.add(what + " in " + where);
            }
        }));
        return found;
    }
}
