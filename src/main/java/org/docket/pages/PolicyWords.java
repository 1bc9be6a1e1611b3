package org.docket.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of rules and of numbers say, in messages/policy_*.properties. */
@MessageBundle("policy")
public interface PolicyWords {

    @Message
    String verdicts();

    @Message
    String withdrawnCount();

    @Message
    String byMonth();

    @Message
    String month();

    @Message
    String published();

    @Message
    String medians();

    @Message
    String hours();

    @Message
    String policyLead();

    @Message
    String policyStates();

    @Message
    String policyMoves();

    @Message
    String workflowAlt();

    @Message
    String move();

    @Message
    String moveFrom();

    @Message
    String moveTo();

    @Message
    String moveNeeds();

    @Message
    String policyCounts();

    @Message
    String policyGrades(String reliability, int credibility);

    @Message
    String policyIndependence(int principals);

    @Message
    String policyDerived();

    @Message
    String policyFair();

    @Message
    String policyDenial();

    @Message
    String policyReply();

    @Message
    String policySecond();

    @Message
    String policyProtected();

    @Message
    String policyMistakes();

    @Message
    String policyLog();
}
