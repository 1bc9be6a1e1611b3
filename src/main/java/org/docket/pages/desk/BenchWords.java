package org.docket.pages.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.docket.casework.CommentAnswerInput.ReplyOutcome;
import org.docket.casework.MatchDecision;
import org.docket.casework.ProposalKind;
import org.docket.casework.Relation;
import org.docket.casework.UnmetView;
import org.docket.search.MatchConfidence;

/** The words of the workbench and of the pages of one case, in messages/bench_*.properties. */
@MessageBundle("bench")
interface BenchWords {

    @Message String workbench();
    @Message String actions();
    @Message String edit();
    @Message String publish();
    @Message String matches();
    @Message String history();
    @Message String asThePublicSeesIt();
    @Message String since();
    @Message String newsTitle();
    @Message String newsShow();
    @Message String meanwhile();
    @Message String meanwhileMeans();
    @Message String whatItDid();
    @Message String didNothing();
    @Message String standingNow();
    @Message String nowPossible();
    @Message String noLongerPossible();
    @Message String counted();
    @Message String support();
    @Message String refutation();
    @Message String evidence();
    @Message String denials();
    @Message String denial();
    @Message String admission();
    @Message String warnings();
    @Message String samePicture();
    @Message String samePictureMeans();
    @Message String distinguish();
    @Message String distinguishFrom();
    @Message String affirmed();
    @Message String affirmedHint();
    @Message String retraction();
    @Message String superseded();
    @Message String lapsed();
    @Message String uncleared();
    @Message String clearAll();
    @Message String clearHint();
    @Message String moveSummary();
    @Message String moveRating();
    @Message String decisiveItem();
    @Message String markItem();
    @Message String unmarkItem();
    @Message String decisiveReason();
    @Message String decisiveHint();
    @Message String supersedes();
    @Message String supersedesHint();
    @Message String noEvidence();
    @Message String withdrawn();
    @Message String credibility();
    @Message String counts();
    @Message String countsNot();
    @Message String derivesFrom();
    @Message String derivesFromHint();
    @Message String roots();
    @Message String standsBehind();
    @Message String withdrawItem();
    @Message String reason();
    @Message String reasonHint();
    @Message String attach();
    @Message String quote();
    @Message String quoteHint();
    @Message String url();
    @Message String stance();
    @Message String source();
    @Message String kind();
    @Message String notGraded();
    @Message String credibilityIs(int grade);
    @Message String publishedOn();
    @Message String question();
    @Message String questionHint();
    @Message String unanswered();
    @Message String unansweredHint();
    @Message String archiveUrl();
    @Message String shownAt();
    @Message String shownAtHint();
    @Message String shownPlace();
    @Message String locator();
    @Message String locatorHint();
    @Message String quoteLanguage();
    @Message String translation();
    @Message String translationHint();
    @Message String speaker();
    @Message String speakerHint();
    @Message String moreDetails();
    @Message String summary();
    @Message String standingLost();
    @Message String proposals();
    @Message String proposalKind(ProposalKind kind);
    @Message String yourOwn();
    @Message String takeBack();
    @Message String waitsForReviewer();
    @Message String approve();
    @Message String reject();
    @Message String moves();
    @Message String possible();
    @Message String notYet();
    @Message String notFromHere();
    @Message String holds();
    @Message String lacks();
    @Message String comes();
    @Message String makeMove();
    @Message String propose();
    @Message String guard(String name);
    @Message String unmet(UnmetView unmet);
    @Message String whoIsWho();
    @Message String nobody();
    @Message String assign();
    @Message String note();
    @Message String noteHint();
    @Message String links();
    @Message String reviews();
    @Message String unmapped();
    @Message String noLinks();
    @Message String link();
    @Message String howRelated();
    @Message String otherNumber();
    @Message String relation(Relation relation);
    @Message String relationBack(Relation relation);
    @Message String rightOfReply();
    @Message String replyOwed();
    @Message String deadline();
    @Message String answered();
    @Message String outcome();
    @Message String outcomeIs(ReplyOutcome outcome);
    @Message String reply();
    @Message String replyHint();
    @Message String record();
    @Message String ask();
    @Message String channel();
    @Message String channelHint();
    @Message String publication();
    @Message String publishedSince();
    @Message String correctMeans();
    @Message String correct();
    @Message String unpublish();
    @Message String unpublishHint();
    @Message String bothWrote();
    @Message String bothWroteMeans();
    @Message String theirs();
    @Message String mine();
    @Message String applyMine();
    @Message String keepTheirs();
    @Message String save();
    @Message String leave();
    @Message String field(String name);
    @Message String publicSummary();
    @Message String publicSummaryHint();
    @Message String noSummaryYet();
    @Message String rating();
    @Message String ratingHint();
    @Message String noRating();
    @Message String reviewOn();
    @Message String reviewOnHint();
    @Message String article();
    @Message String articleHint();
    @Message String articleHeadline();
    @Message String articleAuthors();
    @Message String articleAuthorsHint();
    @Message String correction();
    @Message String correctionMeans();
    @Message String correctionType();
    @Message String correctionNote();
    @Message String editReasonHint();
    @Message String preview();
    @Message String previewTitle();
    @Message String previewMeans();
    @Message String noMatches();
    @Message String degraded();
    @Message String confidence(MatchConfidence confidence);
    @Message String negates();
    @Message String decision(MatchDecision.State state);
    @Message String join();
    @Message String linkAs(Relation relation);
    @Message String dismiss();
    @Message String restore();
    @Message String showDecided();
    @Message String hideDecided();
    @Message String toTheWorkbench();

    @Message
    String compare();

    @Message
    String differenceTitle();

    @Message
    String differenceMeans();

    @Message
    String differenceNew();

    @Message
    String differenceNone();

    @Message
    String differencePrivate();

    @Message
    String differenceWithdrawn();

    @Message
    String previewWhole();

    @Message
    String decide();
}
