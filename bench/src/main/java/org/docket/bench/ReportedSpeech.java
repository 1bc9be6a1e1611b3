package org.docket.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out whether an answer reports what somebody said, who it was, and whether that person or body is one that the claim is by or about. */
final class ReportedSpeech {

    private static final String NAME = "[A-Z][\\w’'.-]*(?: (?:[A-Z][\\w’'.-]*|of|the|for))*";
    private static final String OFFICE = "officials?|spokes\\w+|police|leaders?|ministers?|ministry|professor|dr|bureau|mayor|chairman|chairwoman|secretary|chief"
            + "|director|ceo|representatives?|commissioner|campaign|he|she|they";
    private static final Pattern SOMEBODY_SAID = Pattern.compile("(?i)\\b(" + OFFICE + ")\\b[^.]{0,120}"
            + "\\b(said|says|saying|told|denied|denies|stated|stating|dismissed|confirmed|insisted)\\b");
    private static final Pattern NAMED_SAID = Pattern.compile("\\b(" + NAME + ")(?: \\([A-Z]+\\))?(?:,[^.”\"]{0,160},)?"
            + "(?: (?:officials?|leaders?|spokes\\w+|campaign|on [A-Z]\\w+|has|have|also|had))* (?:said|says|told|denied|denies|dismissed|posted|stated|tweeted)\\b");
    private static final Pattern ASKED_FOR_WORDS = Pattern.compile("\\b(" + NAME + ")(?:[’']s?)?"
            + "(?: (?:party|government|ministers?|leaders?|spokes\\w+|company|campaign|official))*"
            + " (?:(?:say|said) (?:about|concerning|regarding|to)|comment|respond|response|reaction|statement|react)\\b");
    private static final Pattern DENIAL = Pattern.compile("(?i)\\b(den(y|ied|ies)|dismiss(ed|es)|out of context|never said|fake|not true)\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    /** The last word of a name that is one of these does not tell whose name it is. */
    private static final Set<String> TITLES = Set.of("The", "Dr", "Mr", "Mrs", "Ms", "House", "State", "Department", "Ministry", "President", "Police", "Governor");
    /** A longer answer is an account of its own, even if it cites somebody. */
    private static final int LONGEST_STATEMENT = 600;
    private static final int SHORTEST_ACCOUNT = 4;
    private static final int MOST_WORDS_OF_AN_ACCOUNT = 5;

    private final CheckedClaim claim;
    private final CheckedAnswer answer;
    private final boolean asked;
    private final List<String> names;

    ReportedSpeech(CheckedClaim claim, CheckedAnswer answer) {
        this.claim = claim;
        this.answer = answer;
        List<String> askedOf = names(ASKED_FOR_WORDS, answer.question());
        asked = !askedOf.isEmpty();
        names = Stream.concat(names(NAMED_SAID, answer.text()).stream(), askedOf.stream()).toList();
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Returns whether the claimant speaks. */
    boolean isByClaimant() {
        return !isRecordOfWords() && (names.stream().anyMatch(name -> isIn(name, claim.speaker())) || isAccountOf(claim.speaker()));
    }

    /** Returns the name of the speaker whom the claim is about. */
    Optional<String> respondent() {
        if (isRecordOfWords() || isByClaimant()) {
            return Optional.empty();
        }
        return names.stream().filter(name -> isIn(name, claim.text())).findFirst()
                .or(() -> answer.account().filter(account -> isAccountOf(claim.text())));
    }

    /** Returns whether the item is no more than what somebody said or posted. */
    boolean isStatement() {
        return !isRecordOfWords() && (isParty() || isPost() || isShort() && isSaid() && !isPublishedByTheSpeaker());
    }

    /** Returns whether the claim is about what somebody said, and the answer shows what they said, rather than what they say of the claim. */
    private boolean isRecordOfWords() {
        return claim.isAboutWords() && !(claim.isRefuted() && (asked || DENIAL.matcher(answer.text()).find())) && (isParty() || !isPost());
    }

    private boolean isParty() {
        return names.stream().anyMatch(name -> isIn(name, claim.speaker()) || isIn(name, claim.text())) || isAccountOf(claim.speaker())
                || isAccountOf(claim.text());
    }

    private boolean isSaid() {
        return !names.isEmpty() || SOMEBODY_SAID.matcher(answer.text()).find();
    }

    private boolean isShort() {
        return answer.text().length() <= LONGEST_STATEMENT;
    }

    private boolean isPost() {
        return answer.account().isPresent() && answer.isExtract();
    }

    /** "WHO says on its website": what a body publishes itself is a document of it. */
    private boolean isPublishedByTheSpeaker() {
        List<String> labels = List.of(answer.domain().split("\\."));
        return names.stream().flatMap(name -> words(name)).anyMatch(word -> labels.contains(word.toLowerCase(Locale.ROOT)));
    }

    private boolean isAccountOf(String text) {
        return answer.account().filter(account -> account.length() >= SHORTEST_ACCOUNT && isJoined(account, text)).isPresent();
    }

    /** Returns whether successive words of {@code text}, written together, are {@code account}. */
    private static boolean isJoined(String account, String text) {
        String[] words = words(text.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= Math.min(words.length, from + MOST_WORDS_OF_AN_ACCOUNT); to++) {
                if (String.join("", Arrays.asList(words).subList(from, to)).equals(account)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the last word of {@code name} that tells names apart is a name in {@code text}. */
    private static boolean isIn(String name, String text) {
        List<String> telling = words(name).filter(word -> Character.isUpperCase(word.charAt(0)) && word.length() > 2 && !TITLES.contains(word)).toList();
        return !telling.isEmpty() && words(text).anyMatch(telling.getLast()::equals);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}
