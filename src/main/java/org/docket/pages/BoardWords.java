package org.docket.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the board and its verdicts say, in messages/board_*.properties. */
@MessageBundle("board")
public interface BoardWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String search();

    @Message
    String status();

    @Message
    String topic();

    @Message
    String topics();

    @Message
    String any();

    @Message
    String order();

    @Message
    String orderUsual();

    @Message
    String orderChanged();

    @Message
    String orderNumber();

    @Message
    String show();

    @Message
    String found(long total);

    @Message
    String everything();

    @Message
    String asTable();

    @Message
    String asCards();

    @Message
    String nothingFound();

    @Message
    String nothingYet();

    @Message
    String numberShort();

    @Message
    String numbered(long number);

    @Message
    String claim();

    @Message
    String claimant();

    @Message
    String respondent();

    @Message
    String changed();

    @Message
    String saidBy();

    @Message
    String about();

    @Message
    String deniedBy();

    @Message
    String deniesIt();

    @Message
    String more();

    @Message
    String changedOne();

    @Message
    String changedMany();

    @Message
    String restsOn();

    @Message String summaryOutdated();

    @Message
    String standingLost();

    @Message
    String rating();

    @Message
    String statusSince();

    @Message
    String lastChanged();

    @Message String reviewOn();
    @Message String article();
    @Message String articleBy();

    @Message
    String whoSaysWhat();

    @Message
    String controlledBy();

    @Message
    String claimantUnknown();

    @Message
    String respondentNone();

    @Message
    String madeOn();

    @Message
    String appearances();

    @Message
    String noDenial();

    @Message
    String askedForComment();

    @Message
    String evidence();

    @Message
    String noEvidence();

    @Message
    String pictureTitle();

    @Message
    String pictureItem(int number, String principal);

    @Message String restsOnItems();
    @Message String restsOnMore();
    @Message String samePicture();
    @Message String samePictureMeans();

    @Message
    String pictureCaption();

    @Message
    String legendDerived();

    @Message
    String independent(int count);

    @Message
    String countedItems(int count);

    @Message
    String comesFrom();

    @Message
    String from();

    @Message
    String counts();

    @Message
    String countsNot();

    @Message String decisive();
    @Message String answersQuestion();
    @Message String unanswered();
    @Message String archivedCopy();
    @Message String shows();
    @Message String translation();
    @Message String spokenBy();

    @Message
    String timeline();

    @Message
    String withdrawn();

    @Message
    String changedPart(String part);

    @Message
    String neighbors();

    @Message
    String reuse();

    @Message
    String permanent();

    @Message
    String cite();

    @Message
    String embed();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String asData();

    @Message
    String badge();

    @Message
    String examinedOn();

    @Message
    String notExamined();

    @Message
    String unsettled();

    @Message
    String previewNote();

    @Message
    String correctionsLead();

    @Message
    String noCorrections();
}
