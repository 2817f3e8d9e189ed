/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The annotations on a class or method that set values.
 *
 * @param files the values files
 * @param text YAML for {@code @Values}; empty for none
 * @param sets the expressions of {@code @SetValue}
 */
record ValueLines(List<Path> files, String text, List<SetExpression> sets) {

    private static final int MAX_SETS = 4;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    /**
     * Returns the annotations for values.
     *
     * @param isText whether {@code @Values} must be used, even for values that {@code @SetValue} can say
     */
    static ValueLines of(List<Path> files, Map<String, @Nullable Object> set, boolean isText) {
        List<SetExpression> sets = new ArrayList<>();
        if (set.isEmpty() || (!isText && collect("", set, sets) && sets.size() <= MAX_SETS)) {
            return new ValueLines(files, "", List.copyOf(sets));
        }
        return new ValueLines(files, Yaml.encode(set).stripTrailing(), List.of());
    }

    /** Returns false if a value cannot be said. */
    private static boolean collect(String path, Map<?, ?> values, List<SetExpression> sets) {
        for (Map.Entry<?, ?> entry : new TreeMap<>(values).entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (!PLAIN.matcher(key).matches()) {
                return false;
            }
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                if (!collect(path + key + ".", map, sets)) {
                    return false;
                }
            } else {
                Optional<SetExpression> expression = expression(path + key, value);
                if (expression.isEmpty()) {
                    return false;
                }
                sets.add(expression.orElseThrow());
            }
        }
        return true;
    }

    private static Optional<SetExpression> expression(String path, @Nullable Object value) {
        if (value instanceof List || value instanceof Map || (value instanceof String text && text.contains("\n"))) {
            return Optional.empty();
        }
        boolean isWhole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e6;
        String text =
                value instanceof Double number && isWhole ? String.valueOf(number.longValue()) : String.valueOf(value);
        for (SetExpression.Kind kind : List.of(SetExpression.Kind.TYPED, SetExpression.Kind.STRING)) {
            SetExpression expression = new SetExpression(kind, path + "=" + text);
            if (isSame(UserValues.none().with(expression), tree(path, value))) {
                return Optional.of(expression);
            }
        }
        return Optional.empty();
    }

    private static UserValues tree(String path, @Nullable Object value) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        int dot = path.indexOf('.');
        Map<String, @Nullable Object> at = tree;
        String rest = path;
        while (dot >= 0) {
            Map<String, @Nullable Object> below = new TreeMap<>();
            at.put(rest.substring(0, dot), below);
            at = below;
            rest = rest.substring(dot + 1);
            dot = rest.indexOf('.');
        }
        at.put(rest, value);
        return UserValues.none().withText(Yaml.encode(tree), "values");
    }

    /** Tells whether values are the same to a chart that does not ask for the types of numbers. */
    static boolean isSame(UserValues a, UserValues b) {
        try {
            return isEqual(a.merged(HelmVersion.latest()), b.merged(HelmVersion.latest()));
        } catch (ChartException e) {
            return false;
        }
    }

    /** Returns a scalar with an integer of {@code --set} as Java has it. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof GoNumber number && number.goType().equals(GoType.INT64)
                ? (Object) number.bits()
                : value;
    }

    private static boolean isEqual(@Nullable Object a, @Nullable Object b) {
        if (plain(a) instanceof Number x && plain(b) instanceof Number y) {
            boolean areSameType = x.getClass() == y.getClass() || Math.abs(x.doubleValue()) < 1e6;
            return x.doubleValue() == y.doubleValue() && areSameType;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet())
                    && x.keySet().stream().allMatch(key -> isEqual(x.get(key), y.get(key)));
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            for (int i = 0; i < x.size() && x.size() == y.size(); i++) {
                if (!isEqual(x.get(i), y.get(i))) {
                    return false;
                }
            }
            return x.size() == y.size();
        }
        return Objects.equals(a, b);
    }

    /** Returns the values that a method has with these annotations on its class and those on the method. */
    UserValues with(ValueLines method) {
        UserValues values = UserValues.none();
        for (Path file : both(files, method.files)) {
            values = values.withFile(file.toString());
        }
        for (String yaml : both(List.of(text), List.of(method.text))) {
            values = yaml.isEmpty() ? values : values.withText(yaml, "@Values");
        }
        for (SetExpression set : both(sets, method.sets).stream()
                .sorted(Comparator.comparing(SetExpression::kind))
                .toList()) {
            values = values.with(set);
        }
        return values;
    }

    private static <T> List<T> both(List<T> outer, List<T> inner) {
        List<T> all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }

    /**
     * Returns the annotations as lines of source.
     *
     * @param chart the folder of the chart, in which files are looked up
     */
    List<String> source(Path chart, Path module, String indent) {
        List<String> lines = new ArrayList<>();
        if (!files.isEmpty()) {
            lines.add("@ValuesFile("
                    + list(files.stream().map(file -> name(file, chart, module)).toList(), indent) + ")");
        }
        if (!text.isEmpty()) {
            boolean isLine = !text.contains("\n");
            lines.add("@Values("
                    + (isLine ? JavaText.string(text, indent) : JavaText.string(text + "\n", indent + "        "))
                    + ")");
        }
        for (SetExpression.Kind kind : SetExpression.Kind.values()) {
            List<String> texts = sets.stream()
                    .filter(set -> set.kind() == kind)
                    .map(SetExpression::text)
                    .toList();
            if (!texts.isEmpty()) {
                String value = list(texts, indent);
                lines.add(
                        kind == SetExpression.Kind.TYPED
                                ? "@SetValue(" + value + ")"
                                : "@SetValue(value = " + value + ", kind = SetExpression.Kind." + kind + ")");
            }
        }
        return lines;
    }

    private static String list(List<String> texts, String indent) {
        String joined =
                texts.stream().map(text -> JavaText.string(text, indent)).collect(Collectors.joining(", "));
        return texts.size() == 1 ? joined : "{" + joined + "}";
    }

    /** Names a file of the chart relative to it, and any other file relative to the module. */
    static String name(Path file, Path chart, Path module) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = chart.toAbsolutePath().normalize();
        Path from = absolute.startsWith(root) ? root : module.toAbsolutePath().normalize();
        return from.relativize(absolute).toString().replace('\\', '/');
    }
}
