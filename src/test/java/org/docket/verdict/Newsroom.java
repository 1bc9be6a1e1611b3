package org.docket.verdict;

/** A publisher of tests. */
record Newsroom(String name, String url) implements Publisher {

    static final Newsroom CHECK = new Newsroom("The Daily Check", "https://check.example");
}
