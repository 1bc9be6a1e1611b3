package org.docket.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page, and on those of signing in and of errors, in messages/words_*.properties. */
@MessageBundle("words")
public interface Words {

    @Message
    String skip();

    @Message
    String navigation();

    @Message
    String board();

    @Message
    String statistics();

    @Message
    String howWeVerify();

    @Message
    String corrections();

    @Message
    String desk();

    @Message
    String languages();

    @Message
    String feed();

    @Message
    String programs();

    @Message
    String everythingOpen();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String email();

    @Message
    String password();

    @Message
    String notRight();

    @Message
    String tooManyAttempts(long seconds);

    @Message
    String choosePassword();

    @Message
    String welcome(String name);

    @Message
    String newPassword();

    @Message
    String passwordRefused();

    @Message
    String setPassword();

    @Message
    String firstPerson();

    @Message
    String firstPersonMeans();

    @Message
    String name();

    @Message
    String makeAccount();

    @Message
    String nameRefused();

    @Message
    String emailRefused();

    @Message
    String emailTaken();

    @Message
    String linkUsed();

    @Message
    String linkUsedMeans();

    @Message
    String linkExpired();

    @Message
    String linkExpiredMeans();

    @Message
    String signedOut();

    @Message
    String signedOutMeans();

    @Message
    String signInAgain();

    @Message
    String noRole();

    @Message
    String noRoleMeans(String name);

    @Message
    String inactiveMeans(String name);

    @Message
    String otherAccount();

    @Message
    String linkOver();

    @Message
    String linkOverMeans();

    @Message
    String signInAs(String name);

    @Message
    String signInAsMeans(String name);

    @Message
    String onlyHere();

    @Message
    String onlyHereMeans();

    @Message
    String signedIn();

    @Message
    String toTheDesk();

    @Message
    String hereAs();

    @Message
    String wholeApi();

    @Message
    String notFound();

    @Message
    String notFoundMeans();

    @Message
    String gone();

    @Message
    String goneMeans();

    @Message
    String badRequest();

    @Message
    String badRequestMeans();

    @Message
    String tooMany();

    @Message
    String tooManyMeans();

    @Message
    String broken();

    @Message
    String brokenMeans();

    @Message
    String reason();

    @Message
    String requestId();

    @Message
    String toTheBoard();

    @Message
    String publishedAt();

    @Message
    String withdrawnAt();
}
