package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One claim has one key, however it is written; a claim that differs by a sign has another. */
class ClaimKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        // Signs of numbers
        "It was -5 degrees|It was 5 degrees", "It was −5 degrees|It was 5 degrees", "It was –5 degrees|It was 5 degrees", "It was - 5 degrees|It was 5 degrees",
        "Output fell -2.5%|Output fell 2.5%", "A loss of -$5|A loss of $5", "A loss of $-5|A loss of $5", "+5 points|-5 points", "It is ±5|It is 5", "It is +/-5|It is +5",
        "It is −.5|It is .5", "It rose by .5|It rose by 5", "(-5)|(5)", "score:-5|score: 5",
        // Comparison and other operators
        "It has < 5 wells|It has > 5 wells", "x ≤ 5|x ≥ 5", "x <= 5|x >= 5", "x <= 5|x < 5", "a = 5|a ≠ 5", "a = 5|a != 5", "a == 5|a != 5", "a ≈ 5|a = 5", "~5 people|5 people",
        "A → B|A ← B", "A -> B|A > B", "5 × 3|5 ÷ 3", "5*3 people|5 3 people", "A + B|A B", "x ∈ B|x ∉ B", "¬A|A",
        // Exponents
        "The law 10²|The law 102", "10⁶ people|106 people", "10^6 people|10 6 people", "10⁻⁶ grams|10⁶ grams", "10**6 people|10**9 people", "50 m²|50 m³",
        // Fractions and ratios
        "½ of it|¾ of it", "½ of it|1/3 of it", "1½ liters|½ liters", "1½ liters|11/2 liters", "1/2 of it|1 2 of it", "a ratio of 1:2|a ratio of 1.2",
        // Percent and per mille
        "20% of adults|20 of adults", "20% of it|20‰ of it", "20‰ of it|20 of it", "20‱ of it|20‰ of it", "٪20 of it|20 of it", "5 percent|5 permille",
        // Units and currencies
        "5 km|5 miles", "5 MW|5 mW", "5MW|5mW", "5 Mb|5 MB", "5°C|5°F", "5°|5", "$5|€5", "5 dollars|5 euros", "US$5|A$5", "5′|5″",
        // Emoji and flags
        "The vote went 👍|The vote went 👎", "It is ✅|It is ❌", "The vote went 👍|The vote went", "The flag 🇺🇦 flew|The flag 🇷🇺 flew", "The flag 🇺🇦 flew|The flag flew",
        "The flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿|The flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "The family 👨‍👩‍👧|The family 👨👩👧", "Thumbs 👍🏻|Thumbs 👍🏿", "5️⃣ of it|5 of it", "♀ frogs|♂ frogs",
        // Names that end with a sign
        "C is unsafe|C++ is unsafe", "C is unsafe|C# is unsafe", "C++ is unsafe|C# is unsafe", "C♯ is high|C is high", "Rated A+|Rated A-", "Rated A-|Rated A", "Blood of type O−|Blood of type O"})
    void a_sign_makes_another_claim(String one, String other) {
        assertThat(key(one, "en")).isNotEqualTo(key(other, "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "The sea is BLUE!|the sea is  blue", "It rose by 5 %.|It rose by 5%", "It was −5 degrees|It was -5 degrees", "It was –5 degrees|It was -5 degrees", "It was - 5 degrees|It was -5 degrees",
        "x <= 5|x ≤ 5", "x != 5|x ≠ 5", "10⁶ people|10^6 people", "10 ** 6 people|10^6 people", "½ of it|1/2 of it", "½ of it|1⁄2 of it", "1½ liters|1 1/2 liters", "It rose by .5|It rose by 0.5",
        "COVID-19 is over|Covid 19 is over", "A 10-year-old|a 10 year old", "5–10 people|5-10 people", "Pfizer® said so|Pfizer said so", "+++ The dam broke +++|The dam broke",
        "The gov\u00ADern\u200Bment fell|The government fell", "\u202BThe crane fell\u202C|The crane fell", "H₂O is wet|H2O is wet", "I ❤️ it|I ❤ it", "#covid is over|Covid is over", "C ++ is unsafe|C++ is unsafe",
        "5 KM away|5 km away", "５ ％ of it|5% of it", "The café closed|The cafe\u0301 closed", "It said: \"no\"|It said “no”", "The east - west line|The east–west line"})
    void what_says_nothing_makes_no_other_claim(String one, String other) {
        assertThat(key(one, "en")).isEqualTo(key(other, "en-GB"));
    }

    @Test
    void one_claim_has_one_key_in_each_language() {
        assertThat(key("The sea is BLUE!", "en-GB")).isEqualTo(key("the sea is  blue", "en"));
        assertThat(key("الخبرُ صحيحٌ", "ar")).isEqualTo(key("الخبر صحيح", "ar"));
        assertThat(key("It rose by 5.", "en")).isNotEqualTo(key("It rose by 6.", "en"));
        assertThat(key("It costs $5.", "en")).isNotEqualTo(key("It costs €5.", "en"));
        assertThat(key("Blue", "en")).isNotEqualTo(key("Blue", "de"));
    }

    @Test
    void a_claim_without_words_is_its_own_key() {
        assertThat(key("...", "en")).isNotEqualTo(key("!!!", "en"));
    }

    private static Object key(String text, String language) {
        return ClaimKey.of(ClaimInput.of(text, language, null, null, null, null));
    }
}
