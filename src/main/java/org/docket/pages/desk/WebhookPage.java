package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.UUID;
import org.docket.http.Page;
import org.docket.webhook.DeliveryProgress;
import org.docket.webhook.DeliveryReader;
import org.docket.webhook.DeliveryState;
import org.docket.webhook.DeliveryView;
import org.docket.webhook.Replays;
import org.docket.webhook.TestDelivery;
import org.docket.webhook.WebhookState;
import org.docket.webhook.WebhookView;
import org.docket.webhook.Webhooks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One webhook: what it was told, what came of it, and what can be done about it. */
@Path("/desk/webhooks/{id}")
@PermitAll
public class WebhookPage {

    private static final int A_PAGE = 50;
    private static final String ALL = "/desk/webhooks";

    private final Webhooks webhooks;
    private final DeliveryReader deliveries;
    private final Replays replays;
    private final TestDelivery testDelivery;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    WebhookPage(Webhooks webhooks, DeliveryReader deliveries, Replays replays, TestDelivery testDelivery, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.replays = replays;
        this.testDelivery = testDelivery;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The webhook as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance webhook(WebhookView hook, DeliveryProgress progress, Page<DeliveryView> page, DeliveryState state, FormState sheet, FormRefusal refusal,
                WebhookView made);
    }

    @GET
    @OperationBinding("readWebhook")
    @Operation(hidden = true)
    public Response showWebhook(@PathParam("id") UUID id, @QueryParam("state") DeliveryState state, @QueryParam("cursor") String cursor) {
        return show(200, id, state, cursor, null, null);
    }

    @POST
    @Path("/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("changeWebhook")
    @Operation(hidden = true)
    public Response become(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("state", form, () -> {
            WebhookState wanted = Optional.ofNullable(form.choice("state", WebhookState.class)).orElseThrow(() -> Form.refused("state", "required"));
            webhooks.change(id, form.basedOn(), before -> before.in(wanted), signedIn.get());
            return after(FormOutcome.WEBHOOK_CHANGED, id);
        }, refusal -> show(refusal.status(), id, null, null, refusal, null));
    }

    @POST
    @Path("/test")
    @OperationBinding("testWebhook")
    @Operation(hidden = true)
    public Response test(@PathParam("id") UUID id) {
        testDelivery.run(id, signedIn.get());
        return after(FormOutcome.WEBHOOK_TRIED, id);
    }

    /** No redirect, as where one is added. */
    @POST
    @Path("/rotation")
    @OperationBinding("rotateSecret")
    @Operation(hidden = true)
    public Response rotate(@PathParam("id") UUID id) {
        return show(200, id, null, null, null, webhooks.rotate(id, Optional.empty(), signedIn.get()));
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("replayWebhook")
    @Operation(hidden = true)
    public Response replay(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("replay", form, () -> {
            if (form.isChecked("dead")) {
                replays.ofTheDead(id, signedIn.get());
            } else {
                Integer from = Optional.ofNullable(form.number("from")).filter(position -> position > 0).orElseThrow(() -> Form.refused("from", "required"));
                replays.from(id, from, signedIn.get());
            }
            return after(FormOutcome.WEBHOOK_REPLAYED, id);
        }, refusal -> show(refusal.status(), id, null, null, refusal, null));
    }

    @POST
    @Path("/removal")
    @OperationBinding("removeWebhook")
    @Operation(hidden = true)
    public Response remove(@PathParam("id") UUID id) {
        webhooks.remove(id, signedIn.get());
        return DeskResponses.after(FormOutcome.WEBHOOK_REMOVED, FormState.of("removal", "", ""), UriBuilder.fromPath(ALL));
    }

    private static Response after(FormOutcome done, UUID id) {
        return DeskResponses.after(done, FormState.of("webhook", "", ""), UriBuilder.fromPath(ALL).path(id.toString()));
    }

    private Response show(int status, UUID id, DeliveryState state, String cursor, FormRefusal refusal, WebhookView made) {
        WebhookView hook = webhooks.read(id, signedIn.get());
        Page<DeliveryView> page = deliveries.page(id, state, cursor, A_PAGE, signedIn.get());
        FormState formState = FormState.of("replay", "", String.valueOf(hook.version())).after(refusal);
        return deskResponses.show(status, Templates.webhook(hook, deliveries.progress(id, signedIn.get()), page, state, formState, refusal, made));
    }
}
