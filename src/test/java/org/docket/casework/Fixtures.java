package org.docket.casework;

/** Cases and items for the tests of other packages. */
public final class Fixtures {

    private Fixtures() {}

    public static String aCase() {
        return TestDesk.openCase(null, null);
    }

    public static String anItem(String caseId) {
        return TestDesk.attach(caseId, "DOCUMENT", "SUPPORTS", TestDesk.source("Archive", "B", null), 2);
    }
}
