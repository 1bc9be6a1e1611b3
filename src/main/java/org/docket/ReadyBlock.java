package org.docket;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.docket.access.AdminKey;
import org.docket.access.DemoLinks;
import org.docket.access.FirstPersonLink;
import org.docket.casework.DemoPeople;
import org.docket.pages.DemoSignInPage;
import org.docket.pages.FirstPersonPage;
import org.docket.platform.ListeningAddress;
import org.docket.verdict.Publisher;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the server is, and how to get in: the end of a start. */
@Singleton
class ReadyBlock {

    private final ListeningAddress listening;
    private final Publisher publisher;
    private final AdminKey adminKey;
    private final FirstPersonLink firstPerson;
    private final DemoPeople demoPeople;
    private final DemoLinks demoLinks;
    private final Path data;

    ReadyBlock(ListeningAddress listening, Publisher publisher, AdminKey adminKey, FirstPersonLink firstPerson, DemoPeople demoPeople, DemoLinks demoLinks,
            @ConfigProperty(name = "docket.data-dir") String data) {
        this.listening = listening;
        this.publisher = publisher;
        this.adminKey = adminKey;
        this.firstPerson = firstPerson;
        this.demoPeople = demoPeople;
        this.demoLinks = demoLinks;
        this.data = Path.of(data).toAbsolutePath().normalize();
    }

    /** For a person, in lines of a name and a value. Makes the links that it shows. It holds secrets: print it, and write it nowhere else. */
    String text() {
        String here = listening.url();
        var lines = new LinkedHashMap<String, String>();
        lines.put("board", here + "/");
        lines.put("desk", here + "/desk");
        lines.put("docs", here + "/docs");
        if (!publisher.url().equals(here)) {
            lines.put("public", publisher.url());
        }
        lines.put("data", data.toString());
        lines.put("admin key", key());
        firstPerson.offer().ifPresent(offer -> lines.put("your account", here + FirstPersonPage.FOLDER + offer.token()
                + "   (make it here: once, within " + inWords(offer.goodFor()) + ")"));
        demoPeople.ids().stream().flatMap(id -> demoLinks.offer(id).stream())
                .forEach(offer -> lines.put(offer.name().toLowerCase(Locale.ROOT), here + DemoSignInPage.FOLDER + offer.token() + "   (on this machine only)"));
        return lines.entrySet().stream().map(line -> "  %-14s %s%n".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining("", "%nDocket is ready.%n".formatted(), ""));
    }

    /** For programs: the same without secrets, and without links. A key that a start made is shown to no program that collects logs. */
    String line() {
        String key = adminKey.freshlyMade().isPresent() ? "not-shown (set DOCKET_ADMIN_KEY, or stop the server and run docket keys reset-admin)" : "kept";
        return "ready: board=%1$s/ desk=%1$s/desk docs=%1$s/docs public=%2$s data=%3$s adminKey=%4$s".formatted(listening.url(), publisher.url(), data, key);
    }

    private String key() {
        return adminKey.freshlyMade().map(made -> made + "   (shown this once)")
                .orElse(adminKey.isGiven() ? "the one in DOCKET_ADMIN_KEY"
                        : "if it is lost, stop the server and make a new one: bin/docket keys reset-admin");
    }

    private static String inWords(Duration goodFor) {
        return goodFor.toMinutes() % 60 == 0 ? goodFor.toHours() + " h" : goodFor.toMinutes() + " min";
    }
}
