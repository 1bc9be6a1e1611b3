package org.docket.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/** Receivers on this machine that take what they are told, each under a path of its own, and answer as a test wants. */
public final class Postbox implements Closeable {

    private final HttpServer server;
    private final Map<String, List<Message>> messages = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What came; the names of headers in lower case. */
    public record Message(Map<String, String> headers, String body) {

        public String id() {
            return headers.get("webhook-id");
        }
    }

    /** The status that a message is answered with. */
    @FunctionalInterface
    public interface Answer {
        int to(Message message) throws Exception;
    }

    public Postbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public Postbox on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** What came there, in the order in which it came. */
    public List<Message> at(String path) {
        return messages.computeIfAbsent(path, name -> new CopyOnWriteArrayList<>());
    }

    /** What came there, each once, in the order in which it first came, once there are so many. */
    public List<Message> at(String path, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> once(path).size() >= count);
        return once(path);
    }

    /** What came there, each once, in the order in which it first came. */
    public List<Message> once(String path) {
        var first = new LinkedHashMap<String, Message>();
        at(path).forEach(message -> first.putIfAbsent(message.id(), message));
        return List.copyOf(first.values());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
            var message = new Message(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String path = exchange.getRequestURI().getPath();
            at(path).add(message);
            int status = answers.getOrDefault(path, taken -> 200).to(message);
            byte[] said = ("said " + status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
