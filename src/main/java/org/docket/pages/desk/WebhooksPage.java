package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.docket.http.Cursor;
import org.docket.http.InputValidator;
import org.docket.http.Page;
import org.docket.rules.Status;
import org.docket.webhook.Algorithm;
import org.docket.webhook.EventNames;
import org.docket.webhook.Format;
import org.docket.webhook.ReceiverAddressPolicy;
import org.docket.webhook.WebhookFilters;
import org.docket.webhook.WebhookInput;
import org.docket.webhook.WebhookView;
import org.docket.webhook.Webhooks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All webhooks, for admins. A secret can be read once, in the answer that made it. */
@Path("/desk/webhooks")
@PermitAll
public class WebhooksPage {

    private static final int A_PAGE = 100;
    private static final FormState EMPTY = FormState.of("webhook", "webhook/new", "").with("events", EventNames.open());

    private final Webhooks webhooks;
    private final ReceiverAddressPolicy receiverAddressPolicy;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    WebhooksPage(Webhooks webhooks, ReceiverAddressPolicy receiverAddressPolicy, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.webhooks = webhooks;
        this.receiverAddressPolicy = receiverAddressPolicy;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The webhooks as they are shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance webhooks(Page<WebhookView> page, List<String> open, List<String> guarded, FormState sheet, FormRefusal refusal, WebhookView made);
    }

    @GET
    @OperationBinding("listWebhooks")
    @Operation(hidden = true)
    public Response showWebhooks(@QueryParam("cursor") String cursor) {
        return show(200, cursor, null, null);
    }

    /** No redirect: the secret must stand in no address, and this answer alone has it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("addWebhook")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("webhook", form, () -> {
            WebhookInput input = inputValidator.of(new WebhookInput(form.text("url"), form.texts("events"),
                    new WebhookFilters(form.text("topic"), form.choice("status", Status.class), null), form.text("description"),
                    form.choice("format", Format.class), form.choice("algorithm", Algorithm.class), null));
            receiverAddressPolicy.require(input.url());
            return show(201, null, null, webhooks.add(input, signedIn.get()));
        }, refusal -> show(refusal.status(), null, refusal, null));
    }

    private Response show(int status, String cursor, FormRefusal refusal, WebhookView made) {
        List<WebhookView> found = webhooks.page(Optional.empty(), Cursor.idAfter(cursor), A_PAGE + 1);
        Page<WebhookView> page = Page.of(found, A_PAGE, view -> view, last -> Cursor.of(last.id()));
        return deskResponses.show(status, Templates.webhooks(page, EventNames.open(), EventNames.guarded(), EMPTY.after(refusal), refusal, made));
    }
}
