package org.docket.search;

import java.util.regex.Pattern;

/** What people post, brought nearer to how claims are written down. */
final class PostCleaner {

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|pic\\.twitter\\.com/|\\bwww\\.|\\bt\\.co/)\\S*");
    private static final Pattern TAG = Pattern.compile("(?:(?<!(?<![\\p{L}\\p{N}])\\p{Lu})[#＃]|(?<![\\p{L}\\p{N}])@)([\\p{L}\\p{M}\\p{N}_]{1,100})");

    /** Where a word of a hashtag or handle ends: before a capital, before the last of several, and between letters and digits. */
    private static final Pattern INSIDE = Pattern.compile(
            "_|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    private PostCleaner() {}

    /** Without links; hashtags and handles, which often name whom a claim is about, as the words that they are made of. */
    static String of(String text) {
        return TAG.matcher(LINK.matcher(text).replaceAll(" ")).replaceAll(tag -> ' ' + INSIDE.matcher(tag.group(1)).replaceAll(" ") + ' ').strip();
    }
}
