import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.docket.client.ApiClient;
import org.docket.client.ApiException;
import org.docket.client.ApiResponse;
import org.docket.client.api.VerdictsApi;
import org.docket.client.api.VerdictsApi.APIListChangesRequest;
import org.docket.client.api.VerdictsApi.APIListVerdictsRequest;
import org.docket.client.api.WebhooksApi;
import org.docket.client.model.ChangePage;
import org.docket.client.model.Verdict;
import org.docket.client.model.WebhookInput;

/**
 * A newsroom that shows verdicts: reads them, asks what changed without reading it twice, and is told when something does.
 * {@code DOCKET_URL} and {@code DOCKET_KEY} say where and by whom: {@code java -cp "target/*:target/lib/*" examples/Newsroom.java}
 */
public class Newsroom {

    private static final int NOT_MODIFIED = 304;

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv().getOrDefault("DOCKET_URL", "http://localhost:8080"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("DOCKET_KEY")));
        VerdictsApi verdicts = new VerdictsApi(client);
        for (Verdict verdict : verdicts.listVerdicts(APIListVerdictsRequest.newBuilder().limit(5).build()).getItems()) {
            System.out.println("verdict " + verdict.getNumber() + " " + verdict.getStatus() + ": " + verdict.getClaim().getText());
        }
        askTwice(verdicts);
        beTold(new WebhooksApi(client));
    }

    /** The ETag of an answer is all that it takes to ask whether there is another. */
    private static void askTwice(VerdictsApi verdicts) throws ApiException {
        ApiResponse<ChangePage> changes = verdicts.listChangesWithHttpInfo(APIListChangesRequest.newBuilder().after(0L).build());
        System.out.println("changes " + changes.getData().getItems().size());
        String tag = changes.getHeaders().get("etag").get(0);
        try {
            verdicts.listChanges(APIListChangesRequest.newBuilder().after(0L).ifNoneMatch(tag).build());
        } catch (ApiException e) {
            if (e.getCode() != NOT_MODIFIED) {
                throw e;
            }
            System.out.println("nothing new");
        }
    }

    /** Waits for one message, and believes it only when its signature is good. */
    private static void beTold(WebhooksApi webhooks) throws Exception {
        BlockingQueue<HttpExchange> arrived = new ArrayBlockingQueue<>(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", arrived::add);
        server.start();
        var receiver = webhooks.addWebhook(WebhooksApi.APIAddWebhookRequest.newBuilder().webhookInput(new WebhookInput()
                .url(URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString())
                .events(Set.of("verdict.published"))).build());
        webhooks.testWebhook(WebhooksApi.APITestWebhookRequest.newBuilder().id(receiver.getId()).build());
        HttpExchange message = arrived.poll(30, TimeUnit.SECONDS);
        String body = new String(message.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            new Webhook(receiver.getSecret()).verify(body, message.getRequestHeaders());
            System.out.println("verified " + message.getRequestHeaders().getFirst("webhook-id"));
            answer(message, 204);
        } catch (WebhookVerificationException e) {
            answer(message, 401);
            throw e;
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange message, int status) throws IOException {
        message.sendResponseHeaders(status, -1);
        message.close();
    }
}
