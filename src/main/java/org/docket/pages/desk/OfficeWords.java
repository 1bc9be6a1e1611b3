package org.docket.pages.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of sources, people, partners and keys, in messages/office_*.properties. */
@MessageBundle("office")
interface OfficeWords {

    @Message String nameBegins();
    @Message String nameHint();
    @Message String principal();
    @Message String itself();
    @Message String isProtected();
    @Message String protect();
    @Message String protectedMeans();
    @Message String account();
    @Message String changePassword();
    @Message String changePasswordMeans();
    @Message String presentPassword();
    @Message String passwordAgain();
    @Message String passwordElsewhere();
    @Message String passwordWrong(AccountPage.Wrong wrong);
    @Message String protectedLocked();
    @Message String disclosure();
    @Message String disclosureWaits(String author);
    @Message String disclosuresWaiting();
    @Message String disclose();
    @Message String keepProtected();
    @Message String keepReason();
    @Message String protectionReason();
    @Message String protectionHint();
    @Message String controlledByHint();
    @Message String newSource();
    @Message String addSource();
    @Message String changeSource();
    @Message String resting();
    @Message String suppose();
    @Message String see();
    @Message String nothingRests();
    @Message String wouldLose();
    @Message String invitation();
    @Message String invitationMeans();
    @Message String invite();
    @Message String inactive();
    @Message String active();
    @Message String change();
    @Message String newPerson();
    @Message String addPerson();
    @Message String name();
    @Message String email();
    @Message String roles();
    @Message String noPartners();
    @Message String newPartner();
    @Message String addPartner();
    @Message String partner();
    @Message String site();
    @Message String contact();
    @Message String keysMean();
    @Message String noKeys();
    @Message String newKey();
    @Message String makeKey();
    @Message String keyOnce();
    @Message String owner();
    @Message String scopes();
    @Message String made();
    @Message String used();
    @Message String revoke();
    @Message String revoked();
    @Message String note();
    @Message String expires();
    @Message String copy();
    @Message String copied();
}
