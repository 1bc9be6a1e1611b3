package org.docket.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A client that keeps a number of connections busy: each sends its next request when the last one was answered. */
final class Load {

    private final HttpClient client;
    private final int connections;

    Load(Vertx vertx, int connections) {
        client = vertx.createHttpClient(new HttpClientOptions().setDefaultHost("localhost"), new PoolOptions().setHttp1MaxSize(connections));
        this.connections = connections;
    }

    /** @param body null for a GET */
    record Request(String path, String body) {}

    /**
     * What to send, counted on through every run.
     *
     * @param port the server it is sent to
     * @param keys shown in turn
     */
    record Target(String name, int port, List<String> keys, AtomicInteger count, IntFunction<Request> request) {

        static Target of(String name, int port, IntFunction<Request> request) {
            return new Target(name, port, List.of(Server.KEY), new AtomicInteger(), request);
        }

        Target showing(List<String> others) {
            return new Target(name, port, others, new AtomicInteger(), request);
        }
    }

    /** Runs {@code target} for {@code time}; an answer that is no 2xx ends the benchmark, because it measures something else. */
    Run run(Target target, Duration time) throws Exception {
        var run = new Run();
        long end = System.nanoTime() + time.toNanos();
        var done = Future.all(IntStream.range(0, connections).mapToObj(i -> {
            Promise<Void> finished = Promise.promise();
            next(target, end, run, finished);
            return finished.future();
        }).toList());
        done.toCompletionStage().toCompletableFuture().get();
        return run.over(time);
    }

    private void next(Target target, long end, Run run, Promise<Void> finished) {
        long start = System.nanoTime();
        if (start >= end) {
            finished.complete();
            return;
        }
        send(target).onSuccess(ignored -> {
            run.took(System.nanoTime() - start);
            next(target, end, run, finished);
        }).onFailure(finished::fail);
    }

    private Future<Buffer> send(Target target) {
        int number = target.count().getAndIncrement();
        Request request = target.request().apply(number);
        HttpMethod method = request.body() == null ? HttpMethod.GET : HttpMethod.POST;
        return client.request(method, target.port(), "localhost", request.path()).compose(sent -> {
            sent.putHeader("Authorization", "Bearer " + target.keys().get(number % target.keys().size()));
            if (method == HttpMethod.GET) {
                return sent.send();
            }
            return sent.putHeader("Content-Type", "application/json").putHeader("If-Match", "*").send(request.body());
        }).compose(answer -> answer.body().compose(body -> answer.statusCode() / 100 == 2
                ? Future.succeededFuture(body)
                : Future.failedFuture(target.name() + ": " + answer.statusCode() + " " + body)));
    }
}
