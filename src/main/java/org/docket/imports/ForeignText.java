package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.platform.BoundedNumber;
import org.docket.platform.CalendarRange;
import org.docket.platform.PartialDate;
import org.docket.platform.Texts;
import org.jsoup.parser.Parser;

/** Reads texts, dates and numbers as they are found in the wild, and counts what it mended. */
final class ForeignText {

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LESS_THAN_DAY = Pattern.compile("\\d{4}(-\\d{2})?");
    private static final Pattern SPACED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\d{1,2}:\\d{2}.*)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T)(\\d):.*");
    private static final Pattern ZONED = Pattern.compile(".*T.*(?:Z|[+-]\\d{2}(?::\\d{2})?)");
    private static final Pattern HTTP = Pattern.compile("(?i)https?://");
    private static final Pattern HOST_FIRST = Pattern.compile("(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?:/\\S*)?");
    private static final int MOST_DECIMALS = 9;
    private static final int LONGEST_SCALE = 1_000;
    private static final Pattern SHORT_ZONE = Pattern.compile("[+-]\\d{4}$");

    private final ImportTally mended;

    ForeignText(ImportTally mended) {
        this.mended = mended;
    }

    /** The value itself: of a list the first, of a value object (JSON-LD 1.1 section 4.2) its {@code @value}. */
    JsonNode value(JsonNode node) {
        if (node.isArray() && node.size() > 1) {
            mended.add(ImportRepair.VALUE_LIST);
        }
        JsonNode one = node.isArray() ? node.path(0) : node;
        return one.has("@value") ? one.get("@value") : one;
    }

    /** Null for what is no text, or empty. */
    String text(JsonNode found) {
        JsonNode node = value(found);
        if (node.isContainerNode()) {
            mended.add(ImportRepair.VALUE_UNREADABLE);
        }
        if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
            return null;
        }
        String text = node.asText();
        if (ENTITY.matcher(text).find()) {
            mended.add(ImportRepair.HTML_ENTITIES);
            text = Parser.unescapeEntities(text, false);
        }
        if (CONTROL.matcher(text).find()) {
            mended.add(ImportRepair.CONTROL_CHARACTERS);
            text = CONTROL.matcher(text).replaceAll("");
        }
        String normal = Texts.normal(text);
        return normal.isEmpty() ? null : normal;
    }

    /** Null for what does not begin with http. */
    String address(JsonNode node) {
        String text = node.isValueNode() ? text(node) : null;
        if (text == null || !HTTP.matcher(text).lookingAt()) {
            return null;
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            mended.add(ImportRepair.ADDRESS_ESCAPED);
            text = text.replaceAll("\\s", "%20");
        }
        int scheme = text.indexOf(':');
        return text.substring(0, scheme).toLowerCase(Locale.ROOT) + text.substring(scheme);
    }

    /**
     * The address that a property holds in whatever form: as text, as a reference, in a list, or without its beginning. What cannot be one is counted.
     *
     * @param site that an address without a host is at; null where none is known
     */
    String address(JsonNode found, String site) {
        JsonNode one = value(found);
        JsonNode node = one.isObject() ? one.has("url") ? value(one.get("url")) : one.path("@id") : one;
        String address = address(node);
        if (one.isContainerNode() && node.isMissingNode() && !one.isEmpty()) {
            mended.add(ImportRepair.VALUE_UNREADABLE);
        }
        if (address != null || node.isMissingNode() || node.isNull()) {
            return address;
        }
        String completed = node.isTextual() ? completed(node.asText().strip(), site) : null;
        mended.add(completed == null ? ImportRepair.ADDRESS_LEFT_OUT : ImportRepair.ADDRESS_COMPLETED);
        return completed;
    }

    private static String completed(String text, String site) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return null;
        }
        return text.startsWith("//") ? "https:" + text
                : HOST_FIRST.matcher(text).matches() ? "https://" + text
                : site != null && text.startsWith("/") ? "https://" + site + text : null;
    }

    /** Null for none. A day is its first instant in UTC. */
    Instant instant(JsonNode node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        try {
            return CalendarRange.require(DAY.matcher(text).matches() ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC) : moment(text));
        } catch (DateTimeException e) {
            mended.add(ImportRepair.DATE_UNREADABLE);
            return null;
        }
    }

    private Instant moment(String text) {
        var spaced = SPACED.matcher(text);
        boolean parted = spaced.matches();
        String form = parted ? spaced.group(1) + 'T' + spaced.group(2).replace(" ", "").replace("UTC", "Z") : text;
        var clock = CLOCK.matcher(form);
        form = clock.matches() ? clock.group(1) + '0' + form.substring(clock.end(1)) : form;
        form = SHORT_ZONE.matcher(form).find() ? form.substring(0, form.length() - 2) + ':' + form.substring(form.length() - 2) : form;
        boolean zoned = ZONED.matcher(form).matches();
        Instant read = zoned ? OffsetDateTime.parse(form).toInstant() : LocalDateTime.parse(form).toInstant(ZoneOffset.UTC);
        if (parted) {
            mended.add(ImportRepair.DATE_WITH_SPACE);
        } else if (!zoned) {
            mended.add(ImportRepair.DATE_WITHOUT_ZONE);
        }
        return read;
    }

    /** The day as it is written, whatever the zone, or the month or year where no more is written; null for none. */
    PartialDate date(JsonNode node) {
        String text = Texts.normal(value(node).asText());
        if (LESS_THAN_DAY.matcher(text).matches()) {
            return partial(text);
        }
        Instant instant = instant(node);
        if (instant == null) {
            return null;
        }
        boolean startsWithDay = DAY.matcher(text.substring(0, Math.min(10, text.length()))).matches();
        return partial(startsWithDay ? text.substring(0, 10) : LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
    }

    private PartialDate partial(String text) {
        try {
            return CalendarRange.partial(text);
        } catch (DateTimeException e) {
            mended.add(ImportRepair.DATE_UNREADABLE);
            return null;
        }
    }

    /** Null for none, and for what is none. */
    BigDecimal number(JsonNode found) {
        JsonNode node = value(found);
        if (node.isNumber()) {
            return bounded(BoundedNumber.of(node.decimalValue()));
        }
        String text = node.isTextual() ? text(node) : null;
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = BoundedNumber.of(text.replace(',', '.'));
        number.ifPresent(read -> mended.add(ImportRepair.NUMBER_AS_TEXT));
        return bounded(number);
    }

    private BigDecimal bounded(Optional<BigDecimal> number) {
        if (number.isEmpty()) {
            mended.add(ImportRepair.NUMBER_UNREADABLE);
        }
        return number.map(this::rounded).orElse(null);
    }

    private BigDecimal rounded(BigDecimal number) {
        if (number.scale() <= MOST_DECIMALS || number.scale() > LONGEST_SCALE) {
            return number;
        }
        BigDecimal rounded = number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        if (rounded.compareTo(number) != 0) {
            mended.add(ImportRepair.NUMBER_ROUNDED);
        }
        return rounded;
    }
}
