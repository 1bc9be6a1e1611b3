package org.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer to a question about a checked claim, as AVeriTeC has it.
 *
 * @param article the address of the article that checked the claim: the source of an answer that AVeriTeC calls metadata, unless it is about the claim itself
 */
record CheckedAnswer(String question, JsonNode json, String article) {

    private static final Pattern ADDRESS = Pattern.compile("https?://([^/:?#\\s]+)(\\S*)");
    private static final Pattern ACCOUNT = Pattern.compile("/([^/?#]+)");
    private static final Set<String> PLATFORMS = Set.of("twitter.com", "facebook.com", "instagram.com", "tiktok.com");
    private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "gov", "org", "ac", "net", "edu", "gob", "gouv", "govt", "nic", "or", "go");
    private static final Pattern ABOUT_THE_CLAIM = Pattern.compile("(?i)\\bclaim");
    /** Metadata of fewer words names a day, a place or a website. */
    private static final int SENTENCE = 8;
    /** An answer to a question about the claim itself tells something of the world from so many words on. */
    private static final int PARAGRAPH = 15;

    private static final Pattern WHO_WHEN_WHERE = Pattern.compile("(?i)^(who|when|where|which|what (is the )?(date|month|country|kind)).*\\bclaim");

    boolean isFound() {
        return source().isPresent();
    }

    boolean isNo() {
        return type().equals("Boolean") && json.path("answer").asText().strip().toLowerCase(Locale.ROOT).startsWith("no");
    }

    boolean isExtract() {
        return type().equals("Extractive");
    }

    private String type() {
        return json.path("answer_type").asText();
    }

    String text() {
        String explanation = json.path("boolean_explanation").asText("");
        return explanation.isEmpty() || explanation.equals("null") ? json.path("answer").asText() : json.path("answer").asText() + ": " + explanation;
    }

    /** Returns the domain that it was found at, of a post the account as well; empty if nothing was found. An archived page belongs to the domain of the page. */
    Optional<String> source() {
        if (type().equals("Unanswerable")) {
            return Optional.empty();
        }
        return account().map(account -> domain() + "/" + account).or(() -> Optional.of(domain()).filter(domain -> !domain.isEmpty()));
    }

    /** Returns the account of a post on a platform, lower case. */
    Optional<String> account() {
        Optional<Matcher> page = page(json.path("source_url").asText());
        if (page.isEmpty() || !PLATFORMS.contains(registered(page.get().group(1))) || isSearch()) {
            return Optional.empty();
        }
        Matcher account = ACCOUNT.matcher(page.get().group(2));
        return account.lookingAt() ? Optional.of(account.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    String domain() {
        return page(json.path("source_url").asText()).or(this::pageOfMetadata).map(page -> registered(page.group(1))).orElse("");
    }

    /** Returns the address for the item, or an empty text. */
    String url() {
        return page(json.path("source_url").asText()).map(page -> json.path("source_url").asText().strip().replace(" ", "%20")).orElse("");
    }

    /** Returns whether it is what the checkers saw when they searched, rather than a page that somebody published. */
    private boolean isSearch() {
        return page(json.path("source_url").asText()).filter(page -> page.group(2).startsWith("/search")).isPresent();
    }

    private Optional<Matcher> pageOfMetadata() {
        int words = text().strip().split("\\s+").length;
        boolean aboutTheClaim = WHO_WHEN_WHERE.matcher(question).find() || words < PARAGRAPH && ABOUT_THE_CLAIM.matcher(question).find();
        return aboutTheClaim || words < SENTENCE ? Optional.empty() : page(article);
    }

    private static Optional<Matcher> page(String url) {
        int last = url.lastIndexOf("http");
        Matcher page = ADDRESS.matcher(last < 0 ? url : url.substring(last));
        return page.find() ? Optional.of(page) : Optional.empty();
    }

    private static String registered(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int top = labels.length - 1;
        boolean country = labels.length > 2 && labels[top].length() == 2 && SECOND_LEVEL.contains(labels[top - 1]);
        int from = Math.max(0, labels.length - (country ? 3 : 2));
        return String.join(".", Arrays.asList(labels).subList(from, labels.length));
    }

    /** Returns the kind of an item that is not a statement. */
    String material() {
        if (isSearch()) {
            return "OBSERVATION";
        }
        return switch (json.path("source_medium").asText()) {
            case "Web table" -> "DATASET";
            case "Image/graphic" -> "IMAGE";
            case "Video" -> "VIDEO";
            default -> "DOCUMENT";
        };
    }
}
