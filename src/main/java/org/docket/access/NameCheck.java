package org.docket.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A set of an enum's values as one column holds it: names in order, separated by commas. */
final class NameCheck {

    private NameCheck() {}

    static String of(Collection<? extends Enum<?>> values) {
        return values.stream().sorted(Comparator.comparing(Enum::ordinal)).map(Enum::name).collect(Collectors.joining(","));
    }

    static <T extends Enum<T>> Set<T> parse(String names, Function<String, T> value) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(value).collect(Collectors.toCollection(TreeSet::new));
    }
}
