package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docket.search.ClaimComparison.Side;
import org.docket.search.ClaimDifference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text says otherwise than a claim is named: signs and units of numbers, operators, names that end with a sign, emoji and flags. */
class ClaimComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "NUMBER|en|The night reached -12 degrees|The night reached 12 degrees", "NUMBER|en|Growth was −3.1 percent|Growth was 3.1 percent", "NUMBER|de|Es waren -12 Grad|Es waren 12 Grad",
        "NUMBER|en|It was minus five degrees|It was five degrees", "NUMBER|en|It was - 5 °C|It was 5 °C", "NUMBER|en|A loss of -$5 million|A loss of $5 million", "NUMBER|ru|Было минус 5 градусов|Было 5 градусов",
        "NUMBER|en|The dam has ½ of its water|The dam has ¾ of its water", "NUMBER|en|The dam has 1/2 of its water|The dam has 1/3 of its water", "NUMBER|en|It holds 1½ liters|It holds 2½ liters",
        "NUMBER|en|It rose by .5 percent|It rose by 5 percent", "NUMBER|en|There are 10² of them|There are 10³ of them", "NUMBER|en|There are 10⁶ of them|There are 106 of them",
        "NUMBER|en|There are 10^6 of them|There are 10^9 of them", "NUMBER|en|There are 1e6 of them|There are 1e9 of them", "NUMBER|en|It takes 20-25 days|It takes 20-35 days", "NUMBER|en|They won 2-1|They won 2-0",
        "UNIT|en|It went to 20% of adults|It went to 20 adults", "UNIT|en|It went to 20 percent of adults|It went to 20 adults", "UNIT|en|It rose by 20%|It rose by 20‰", "UNIT|en|It rose by 20 percent|It rose by 20 percentage points",
        "UNIT|en|It costs 5 dollars|It costs 5 euros", "UNIT|en|It costs $5 million|It costs €5 million", "UNIT|en|It costs US$5|It costs A$5", "UNIT|en|It costs USD 5|It costs EUR 5", "UNIT|en|The road has 5 km|The road has 5 miles",
        "UNIT|en|The road has 5km|The road has 5mi", "UNIT|en|A 5-mile road|A 5-kilometer road", "UNIT|en|It took 5 days|It took 5 weeks", "UNIT|en|It makes 5 MW|It makes 5 mW", "UNIT|en|It was 5°C|It was 5°F", "UNIT|en|5 Mb of data|5 MB of data",
        "UNIT|de|Es kostet 5 Euro|Es kostet 5 Dollar", "UNIT|de|Es sind 5 Prozent|Es sind 5 Promille", "UNIT|fr|Cela coûte 5 euros|Cela coûte 5 francs", "UNIT|es|Son 5 kilómetros|Son 5 millas", "UNIT|ru|Это 5 рублей|Это 5 долларов",
        "UNIT|ar|يكلف 5 دولار|يكلف 5 يورو", "UNIT|xx|Ta 5 km ra|Ta 5 mi ra", "UNIT|sv|Det steg med 5 procent|Det steg med 5 promille", "UNIT|pl|To 5 euro|To 5 dolarów", "UNIT|en|It rose by 5 to 10 percent|It rose by 5 to 10 meters",
        "SYMBOL|en|Fewer than < 400 cases|Fewer than > 400 cases", "SYMBOL|en|It is ≤ 400|It is ≥ 400", "SYMBOL|en|It is = 400|It is ≠ 400", "SYMBOL|en|It is ± 400|It is 400", "SYMBOL|en|It is 400|It is < 400",
        "SYMBOL|en|The vote went 👍 there|The vote went 👎 there", "SYMBOL|en|The vote went ✅|The vote went ❌", "SYMBOL|en|The flag 🇺🇦 flew|The flag 🇷🇺 flew", "SYMBOL|en|The flag 🇺🇦 flew|The flag flew", "SYMBOL|en|The flag flew|The flag 🇷🇺 flew",
        "SYMBOL|en|It was written in C++ alone|It was written in C alone", "SYMBOL|en|It was written in C alone|It was written in C# alone", "SYMBOL|en|It was written in C++ alone|It was written in C# alone",
        "SYMBOL|en|The bond is rated A+ now|The bond is rated A- now", "UNIT|en|The yard has 50 m²|The yard has 50 m³", "SYMBOL|en|The sum of x² is odd|The sum of x³ is odd", "SYMBOL|en|The € collapsed|The $ collapsed",
        "DATE|en|The mayor was elected in 1998|The mayor was elected in '97"})
    void what_differs_is_named(Kind kind, String language, String claim, String text) {
        ClaimComparison compared = compared(text, claim, language);
        assertThat(compared.differences()).extracting(ClaimDifference::kind).contains(kind);
        assertThat(compared.claimsOwn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "en|It was -5 degrees|It was −5 degrees", "en|It was -5 degrees|It was minus five degrees", "en|It rose by 20%|It rose by 20 percent", "en|It rose by 20 %|It rose by 20 per cent",
        "en|It costs $5 million|It costs 5 million dollars", "en|It costs €5|It costs 5 euros", "en|It costs 5 dollars|It costs USD 5", "en|The road has 5 km|The road has 5 kilometres", "en|A 5-mile road|A road of 5 miles",
        "en|The dam has ½ of its water|The dam has 1/2 of its water", "en|It holds 1½ liters|It holds 1.5 liters", "en|There are 10⁶ of them|There are 1 million of them", "en|There are 1e6 of them|There are 1,000,000 of them",
        "en|A man aged 20|A 20-year-old man", "en|It rose by 5% to 10%|It rose by 5 to 10 percent", "en|The mayor was elected in 1998|The mayor was elected in '98", "en|The mayor was elected in 1998|The mayor was elected in ’98",
        "en|The mayor resigned|The mayor resigned 😂😂", "en|Five people died|Breaking - 5 people died", "en|It rose by 0.5 percent|It rose by .5 percent", "en|At least 5 people died|At least 5 people died ➡️ #news",
        "de|Es waren -12 Grad|Es waren minus 12 Grad", "de|Es sind 5 Prozent|Es sind 5 %", "es|Hubo al menos 5 heridos|Hubo al menos 5 heridos", "en|It was written in C++|It was written in C++."})
    void what_is_written_otherwise_is_no_difference(String language, String claim, String text) {
        assertThat(compared(text, claim, language).differences()).isEmpty();
        assertThat(compared(text, claim, language).claimsOwn()).isFalse();
    }

    @Test
    void a_difference_shows_what_both_have() {
        assertThat(compared("It went to 20 adults", "It went to 20% of adults", "en").differences()).isEqualTo(List.of(new ClaimDifference(Kind.UNIT, "20", "20%")));
        assertThat(compared("The night reached 12 degrees", "The night reached −12 degrees", "en").differences()).isEqualTo(List.of(new ClaimDifference(Kind.NUMBER, "12", "-12")));
        assertThat(compared("Written in C#", "Written in C++", "en").differences()).isEqualTo(List.of(new ClaimDifference(Kind.SYMBOL, "C#", "C++")));
    }

    private static ClaimComparison compared(String text, String claim, String language) {
        return side(PostCleaner.of(text), language).against(side(claim, language));
    }

    private static Side side(String text, String language) {
        return new Side(text, NegationAndNumberLexicon.of(language), word -> false);
    }
}
