package org.docket.search;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a text: 3,000,000 is 3 million, and two is 2. What is named by a number, such as COVID-19 or 5G, is none. */
final class NumberMentions {

    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final Pattern SUFFIX = Pattern.compile("\\p{L}+");
    private static final Pattern MONEY = Pattern.compile("\\p{Sc}\\s?$");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final Map<String, BigDecimal> OF_MONEY = Map.of("m", BigDecimal.valueOf(1_000_000), "b", BigDecimal.valueOf(1_000_000_000));
    private static final Map<Locale, Set<String>> CALENDARS = new ConcurrentHashMap<>();
    /** Two numbers in one word, as a range or a score: 20-25. */
    private static final Pattern SPAN = Pattern.compile("(\\p{Nd}{1,9})[-‑](\\p{Nd}{1,9})");
    /** Between two numbers of which the second says what both are of. */
    private static final Pattern RANGE = Pattern.compile("\\s?[-–—/]\\s?|,?\\s(?:to|and|or|bis|und|oder|à|et|ou|a|y|o|e|до|и|или|إلى|و|أو)\\s");
    private static final int CENTURY = 100;
    /** Two digits of a year from here on are of the last century. */
    private static final int LAST_CENTURY = 30;

    private final String text;
    private final NegationAndNumberLexicon negationAndNumberLexicon;
    private final List<TextWord> words;
    private final Set<String> calendar;
    private final NumberContext context;
    private final List<Placed> found = new ArrayList<>();

    private NumberMentions(String text, List<TextWord> words, NegationAndNumberLexicon negationAndNumberLexicon) {
        this.text = text;
        this.words = words;
        this.negationAndNumberLexicon = negationAndNumberLexicon;
        this.calendar = calendar(negationAndNumberLexicon.locale());
        this.context = new NumberContext(text, words, UnitLexicon.of(negationAndNumberLexicon.locale()));
    }

    private record Placed(NumberMention figure, int from, int to) {}

    /** In the order of the text. */
    static List<NumberMention> of(String text, List<TextWord> words, NegationAndNumberLexicon negationAndNumberLexicon) {
        var numberMentions = new NumberMentions(text, words, negationAndNumberLexicon);
        numberMentions.read();
        numberMentions.shareUnits();
        return numberMentions.found.stream().map(Placed::figure).toList();
    }

    /** The names of months and days. */
    static Set<String> calendar(Locale locale) {
        return CALENDARS.computeIfAbsent(locale, fresh -> {
            Stream<String> months = Stream.of(Month.values())
                    .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT).map(style -> month.getDisplayName(style, fresh)));
            Stream<String> days = Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, fresh));
            return Stream.concat(months, days).map(TextWord::folded).filter(name -> !name.isBlank()).collect(Collectors.toUnmodifiableSet());
        });
    }

    private void read() {
        Map<Integer, Integer> written = written();
        for (int i = 0; i < words.size();) {
            TextWord word = words.get(i);
            Integer end = written.get(word.from());
            int next = SPAN.matcher(word.text()).matches() ? span(i) : end != null ? numeral(i, end) : number(i) != null ? spoken(i) : i + 1;
            i = Math.max(next, i + 1);
        }
    }

    /** By where numerals begin, where they end. */
    private Map<Integer, Integer> written() {
        var written = new HashMap<Integer, Integer>();
        Matcher numeral = NumeralReader.WRITTEN.matcher(text);
        while (numeral.find()) {
            written.put(numeral.start(), numeral.end());
        }
        return written;
    }

    /** @return the word after it */
    private int span(int first) {
        TextWord word = words.get(first);
        Matcher both = SPAN.matcher(word.text());
        both.matches();
        var unit = context.unit(word.from(), word.to(), first + 1);
        for (int group = 1; group <= 2; group++) {
            boolean negative = group == 1 && context.isNegative(first, unit);
            BigDecimal value = NumeralReader.value(both.group(group), negationAndNumberLexicon.locale());
            boolean year = YEAR.matcher(both.group(group)).matches();
            String sign = negative ? "-" : "";
            found.add(new Placed(new NumberMention(negative ? value.negate() : value, year ? "" : unit.code(), sign + both.group(group), sign + both.group(group),
                    year, false, word.sentence()), word.from() + both.start(group), word.from() + both.end(group)));
        }
        return first + 1;
    }

    /** @return the word after it */
    private int numeral(int first, int written) {
        int from = words.get(first).from();
        String digits = text.substring(from, written);
        BigDecimal value = context.isPointed(from) ? NumeralReader.value("0." + digits, Locale.ROOT) : NumeralReader.value(digits, negationAndNumberLexicon.locale());
        Matcher power = NumeralReader.POWER.matcher(text).region(written, text.length());
        if (power.lookingAt()) {
            return raised(value, first, power);
        }
        int last = lastBefore(first, written);
        Matcher suffix = SUFFIX.matcher(text).region(written, text.length());
        String unit = suffix.lookingAt() ? suffix.group() : "";
        if (unit.length() == 1 && Character.isUpperCase(unit.charAt(0)) && !isMoney(first)) {
            return last + 1;
        }
        if (!unit.isEmpty()) {
            BigDecimal scale = scale(unit, first);
            add(value.multiply(scale), first, last, false, scale.equals(BigDecimal.ONE) ? context.glued(from, written, unit)
                    : context.unit(from, words.get(last).to(), last + 1));
            return last + 1;
        }
        if (digits.length() == 2 && context.isShortened(from)) {
            add(value.add(BigDecimal.valueOf(value.intValue() < LAST_CENTURY ? 20 * CENTURY : 19 * CENTURY)), first, last, true, new NumberContext.Unit("", from, written));
            return last + 1;
        }
        return scaled(value, first, last, YEAR.matcher(digits).matches());
    }

    /** A power that is not worked out is what the number is of. */
    private int raised(BigDecimal value, int first, Matcher power) {
        BigDecimal all = NumeralReader.raised(value, power);
        int last = lastBefore(first, power.end());
        var unit = context.unit(words.get(first).from(), power.end(), last + 1);
        add(all == null ? value : all, first, last, false, all == null ? new NumberContext.Unit(power.group(), unit.from(), unit.to()) : unit);
        return last + 1;
    }

    private int lastBefore(int first, int end) {
        int last = first;
        while (last + 1 < words.size() && words.get(last + 1).from() < end) {
            last++;
        }
        return last;
    }

    private BigDecimal scale(String unit, int first) {
        String folded = TextWord.folded(unit);
        return negationAndNumberLexicon.scales().getOrDefault(folded, isMoney(first) ? OF_MONEY.getOrDefault(folded, BigDecimal.ONE) : BigDecimal.ONE);
    }

    private boolean isMoney(int first) {
        return MONEY.matcher(text.substring(Math.max(0, words.get(first).from() - 2), words.get(first).from())).find();
    }

    private int spoken(int first) {
        BigDecimal value = number(first);
        int last = first;
        if (value.compareTo(TWENTY) >= 0 && adjoins(last + 1) && isUnit(number(last + 1))) {
            value = value.add(number(++last));
        }
        return scaled(value, first, last, false);
    }

    /** What a word counts, also one such as twenty-five; null for none. */
    private BigDecimal number(int at) {
        String word = words.get(at).folded();
        BigDecimal value = negationAndNumberLexicon.numbers().get(word);
        int hyphen = word.indexOf('-');
        if (value != null || hyphen < 0) {
            return value;
        }
        BigDecimal tens = negationAndNumberLexicon.numbers().get(word.substring(0, hyphen));
        BigDecimal units = negationAndNumberLexicon.numbers().get(word.substring(hyphen + 1));
        return tens == null || !isUnit(units) ? tens : tens.add(units);
    }

    private static boolean isUnit(BigDecimal value) {
        return value != null && value.signum() > 0 && value.compareTo(BigDecimal.TEN) < 0;
    }

    private int scaled(BigDecimal value, int first, int last, boolean year) {
        BigDecimal all = value;
        int end = last;
        while (adjoins(end + 1) && negationAndNumberLexicon.scales().containsKey(words.get(end + 1).folded())) {
            all = all.multiply(negationAndNumberLexicon.scales().get(words.get(++end).folded()));
        }
        boolean day = all.compareTo(LAST_DAY) <= 0 && (isMonth(first - 1) || isMonth(end + 1));
        boolean date = end == last && (year || day);
        int from = words.get(first).from();
        int to = words.get(end).to();
        add(all, first, end, date, date ? new NumberContext.Unit("", from, to) : context.unit(from, to, end + 1));
        return end + 1;
    }

    private boolean isMonth(int at) {
        return at >= 0 && at < words.size() && words.get(at).hasLetters() && calendar.contains(words.get(at).folded());
    }

    private boolean adjoins(int at) {
        return at < words.size() && (words.get(at).adjoins() || text.substring(words.get(at - 1).to(), words.get(at).from()).equals("-"));
    }

    private void add(BigDecimal value, int first, int last, boolean date, NumberContext.Unit unit) {
        boolean loose = first == last && negationAndNumberLexicon.loose().contains(words.get(first).folded());
        int from = words.get(first).from();
        int to = words.get(last).to();
        boolean negative = !date && context.isNegative(first, unit);
        String sign = negative ? "-" : "";
        found.add(new Placed(new NumberMention(negative ? value.negate() : value, unit.code(), sign + text.substring(from, to),
                sign + text.substring(Math.min(from, unit.from()), Math.max(to, unit.to())), date, loose, words.get(first).sentence()), from, to));
    }

    /** "5 to 10 percent" are two shares. */
    private void shareUnits() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Placed one = found.get(i);
            Placed next = found.get(i + 1);
            boolean bare = one.figure().unit().isEmpty() && !one.figure().date() && !next.figure().unit().isEmpty();
            if (bare && RANGE.matcher(text.substring(one.to(), Math.max(one.to(), next.from()))).matches()) {
                found.set(i, new Placed(one.figure().of(next.figure().unit(), text.substring(one.from(), next.to())), one.from(), one.to()));
            }
        }
    }
}
