package org.docket.imports;

import java.util.Locale;

/** What others write oddly, and how it is understood: one row for each, counted in the report of the import. */
enum ImportRepair {
    // @formatter:off
    BEST_BELOW_WORST      ("The best rating is below the worst: the two are exchanged, as schema.org means the highest and the lowest."),
    NO_NUMBER             ("All numbers of the rating are -1, which stands for none: they are left out."),
    NUMBER_AS_TEXT        ("A number is written as a text: it is read as the number."),
    NUMBER_UNREADABLE     ("A number of the rating is none: it is left out."),
    ALTERNATE_NAME_LIST   ("The label is a list: its members are joined with a comma."),
    ALTERNATE_NAME_OBJECT ("The label is an object: its @value or name is taken."),
    RATING_AS_TEXT        ("The rating is a bare text: it is taken as the label."),
    RATING_PARAGRAPH      ("The label is a whole paragraph: it is kept whole, and no mapping is tried."),
    LABEL_FROM_NUMBER     ("There is a number and no label: the number as it is written is taken as the label."),
    NESTED_PROPERTIES     ("Everything is nested under properties: it is taken out."),
    APPEARANCE_TEXT       ("An appearance is a bare text: it is taken as the address."),
    APPEARANCE_LIST       ("The appearance is a list where one is expected: each is taken."),
    APPEARANCE_NO_ADDRESS ("An appearance has no address that begins with http: it is left out."),
    AUTHOR_AS_TEXT        ("Who says something is a bare text: it is taken as the name."),
    AUTHOR_LIST           ("Who says something is a list: the first is taken, the names of all are joined where they are claimants."),
    NO_CONTEXT            ("There is no @context: schema.org is meant."),
    NO_AUTHOR_NAME        ("The publisher has no name: its site stands for it."),
    DATE_WITH_SPACE       ("A date has a space where a T belongs: it is read so, in UTC where no zone is told."),
    DATE_WITHOUT_ZONE     ("An instant has no zone: UTC is taken."),
    DATE_UNREADABLE       ("A date cannot be read: it is left out."),
    HTML_ENTITIES         ("A text has HTML entities: they are read as the characters that they stand for."),
    CONTROL_CHARACTERS    ("A text has control characters: they are left out."),
    ADDRESS_ESCAPED       ("An address has spaces: they are escaped."),
    REVIEW_BEFORE_CLAIM   ("The review is older than its claim: both dates are kept as they are."),
    SEVERAL_PUBLISHERS    ("A claim is reviewed by several publishers: their reviews stand beside each other in one case."),
    LANGUAGE_ASSUMED      ("No language is told: the one that the import names is taken."),
    LANGUAGE_FORM         ("A language is written in another form, such as en_US, English, eng or a Language: it is read as the tag of BCP 47."),
    LANGUAGE_UNREADABLE   ("A language is not known: it is left out."),
    VALUE_LIST            ("A value is a list where one is expected: the first is taken."),
    VALUE_UNREADABLE      ("A value is an object or a list that is not understood: it is left out."),
    ADDRESS_COMPLETED     ("An address has no scheme or no host: https and the site of the publisher are taken."),
    ADDRESS_LEFT_OUT      ("An address does not begin with http, and cannot be completed: it is left out."),
    NUMBER_ROUNDED        ("A number has more than nine decimals: it is rounded to nine."),
    CLAIM_ELSEWHERE       ("The claim is not the text of claimReviewed: the text of the Claim there or in itemReviewed is taken, or its name."),
    CLAIM_LIST            ("Several claims are reviewed as one: who made them and where they appeared is taken together, the rest of the first."),
    REFERENCE_UNKNOWN     ("A reference (@id) names nothing that the body holds: it is left out."),
    REVIEW_WITHIN         ("The review is inside of another thing, such as a page or an article: it is taken out."),
    OTHER_NODE            ("A thing beside the reviews is none, such as the page or the newsroom: it is passed over."),
    OWN_VERDICT           ("The review is a verdict of this desk: it is no review of others, and not recorded as one."),
    RATING_WITHOUT_TERM   ("A rating is no term of this desk's vocabulary: it is kept as text (ratingText), without a number."),
    COLUMN_LEFT_OUT       ("A table has columns that cases get by themselves, such as counts and statuses: they are left out.");
    // @formatter:on

    private final String meaning;

    ImportRepair(String meaning) {
        this.meaning = meaning;
    }

    /** As the report names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }
}
