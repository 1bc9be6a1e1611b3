package org.docket.bench;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer as an editor enters it.
 *
 * @param source the name of its source: the person or body that speaks, if the claim is by or about them; otherwise the domain
 * @param isMarked whether it is marked as the record itself
 */
record CheckedItem(CheckedAnswer answer, Party party, String source, String stance, String kind, boolean isMarked) {

    private static final String DESK = "The desk";

    private static final Pattern TAKEN_BACK = Pattern.compile("(?i)\\b(retract\\w*|apolog\\w+|correct(ed|ion)|removed|deleted|satir\\w+|admit\\w*|mistake\\w*|wrong)\\b");
    private static final Map<String, String> SIDES = Map.of("Supported", "SUPPORTS", "Refuted", "REFUTES", "Not Enough Evidence", "CONTEXT");

    enum Party { CLAIMANT, RESPONDENT, NEITHER }

    /** Returns the items of a claim, at most one of them marked. */
    static List<CheckedItem> of(CheckedClaim claim) {
        List<CheckedItem> items = claim.answers().stream().map(answer -> of(claim, answer)).toList();
        CheckedItem record = items.stream().filter(item -> item.isRecord(items)).findFirst().orElse(null);
        return items.stream().map(item -> item == record ? new CheckedItem(item.answer, item.party, item.source, item.stance, item.kind, true) : item).toList();
    }

    private static CheckedItem of(CheckedClaim claim, CheckedAnswer answer) {
        if (!answer.isFound()) {
            return new CheckedItem(answer, Party.NEITHER, DESK, "CONTEXT", answer.material(), false);
        }
        var speech = new ReportedSpeech(claim, answer);
        String kind = speech.isStatement() ? "STATEMENT" : answer.material();
        String stance = SIDES.getOrDefault(claim.label(), answer.isNo() ? "REFUTES" : "SUPPORTS");
        if (speech.isByClaimant()) {
            return new CheckedItem(answer, Party.CLAIMANT, claim.speaker(), stance.equals("REFUTES") ? ownWords(claim, answer) : stance, kind, false);
        }
        return speech.respondent().map(name -> new CheckedItem(answer, Party.RESPONDENT, name, stance, kind, false))
                .orElseGet(() -> new CheckedItem(answer, Party.NEITHER, answer.source().orElseThrow(), stance, kind, false));
    }

    /** The claimant refutes the claim only by taking it back. */
    private static String ownWords(CheckedClaim claim, CheckedAnswer answer) {
        return claim.isRefuted() && TAKEN_BACK.matcher(answer.text()).find() ? "REFUTES" : "CONTEXT";
    }

    /** Whether it may be marked: it is more than a statement, and its domain is the only one with a say, on one side. */
    private boolean isRecord(List<CheckedItem> items) {
        Set<String> sources = new LinkedHashSet<>();
        Set<String> stances = new LinkedHashSet<>();
        items.stream().filter(CheckedItem::takesSides).forEach(item -> {
            stances.add(item.stance);
            if (item.party == Party.NEITHER) {
                sources.add(item.source);
            }
        });
        return takesSides() && party == Party.NEITHER && !kind.equals("STATEMENT") && sources.size() == 1 && stances.size() == 1;
    }

    boolean takesSides() {
        return !stance.equals("CONTEXT");
    }

    /** Returns the body of the request that attaches it. */
    Map<String, Object> body(String sourceId, int longest) {
        var body = new HashMap<String, Object>(Map.of("sourceId", sourceId, "stance", stance, "kind", kind, "credibility", 2, "question", answer.question()));
        if (answer.isFound()) {
            body.put("quote", cut(answer.text(), longest));
        } else {
            body.put("unanswered", true);
        }
        if (!answer.url().isEmpty()) {
            body.put("url", answer.url());
        }
        if (isMarked) {
            body.put("decisive", Map.of("reason", "The only source, and it shows more than what somebody said: " + kind.toLowerCase(Locale.ROOT) + "."));
        }
        return body;
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest ? text.substring(0, text.offsetByCodePoints(0, longest)) : text;
    }
}
