/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.semver.Semver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Chart.yaml and requirements.yaml and checks them as Helm's {@code chart.Metadata.Validate} does. */
final class MetadataReader {

    private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9_-]+");

    private final GoJsonType type;
    private final HelmVersion version;
    private final Map<String, @Nullable Object> fields = new HashMap<>();

    private final String defaultApiVersion;

    /**
     * Starts with no metadata.
     *
     * @param goPackage the package of {@code Metadata}, which errors show
     * @param defaultApiVersion the version of the format of a Chart.yaml that states none
     */
    MetadataReader(HelmVersion version, String goPackage, String defaultApiVersion) {
        this.version = version;
        this.type = type(goPackage);
        this.defaultApiVersion = defaultApiVersion;
    }

    /** Returns the type of Helm's {@code Metadata} struct in a Go package. */
    static GoJsonType type(String goPackage) {
        GoJsonType maintainer = GoJsonType.struct(
                goPackage + ".Maintainer",
                Map.of("name", GoJsonType.STRING, "email", GoJsonType.STRING, "url", GoJsonType.STRING));
        Map<String, GoJsonType> fields = new HashMap<>();
        for (String name : List.of("name", "home", "version", "description", "icon", "apiVersion")) {
            fields.put(name, GoJsonType.STRING);
        }
        for (String name : List.of("condition", "tags", "appVersion", "kubeVersion", "type")) {
            fields.put(name, GoJsonType.STRING);
        }
        fields.put("sources", GoJsonType.STRINGS);
        fields.put("keywords", GoJsonType.STRINGS);
        fields.put("deprecated", GoJsonType.BOOL);
        fields.put("annotations", GoJsonType.STRING_MAP);
        fields.put("maintainers", GoJsonType.slice("[]*" + goPackage + ".Maintainer", maintainer));
        fields.put("dependencies", dependencies(goPackage));
        return GoJsonType.struct(goPackage + ".Metadata", fields);
    }

    /** Returns the type of Helm's {@code Lock} struct in a Go package. */
    static GoJsonType lockType(String goPackage) {
        return GoJsonType.struct(
                goPackage + ".Lock",
                Map.of(
                        "generated",
                        GoJsonType.TIME,
                        "digest",
                        GoJsonType.STRING,
                        "dependencies",
                        dependencies(goPackage)));
    }

    private static GoJsonType dependencies(String goPackage) {
        GoJsonType dependency = GoJsonType.struct(
                goPackage + ".Dependency",
                Map.of(
                        "name", GoJsonType.STRING,
                        "version", GoJsonType.STRING,
                        "repository", GoJsonType.STRING,
                        "condition", GoJsonType.STRING,
                        "tags", GoJsonType.STRINGS,
                        "enabled", GoJsonType.BOOL,
                        "import-values", GoJsonType.slice("[]interface {}", GoJsonType.ANY),
                        "alias", GoJsonType.STRING));
        return GoJsonType.slice("[]*" + goPackage + ".Dependency", dependency);
    }

    /**
     * Reads a file over what was read before.
     *
     * @throws ChartException with Helm's text
     */
    void read(ChartFile file) {
        try {
            fields.putAll(GoJsonDecoder.decode(file.text(), type));
        } catch (GoError e) {
            throw new ChartException("cannot load " + file.name() + ": " + e.getMessage(), e);
        }
    }

    /** Returns the version of the format, an empty text if none is stated. */
    String apiVersion() {
        return text("apiVersion");
    }

    /** Sets the version that a Chart.yaml without one has. */
    void defaultApiVersion() {
        if (apiVersion().isEmpty()) {
            fields.put("apiVersion", defaultApiVersion);
        }
    }

    /**
     * Returns what was read, checked, and cleaned of characters that do not print.
     *
     * @throws ChartException with Helm's text
     */
    Metadata validated() {
        String name = clean("name");
        check(!apiVersion().isEmpty(), "chart.metadata.apiVersion is required");
        check(!name.isEmpty(), "chart.metadata.name is required");
        if (version.rules().refusesNamesOfFolders()) {
            check(
                    !name.equals(".") && !name.equals(".."),
                    "chart.metadata.name " + GoQuote.quote(name) + " is not allowed");
        }
        check(!name.contains("/"), "chart.metadata.name " + GoQuote.quote(name) + " is invalid");
        String chartVersion = text("version");
        check(!chartVersion.isEmpty(), "chart.metadata.version is required");
        check(
                Semver.isVersion(chartVersion, version.rules().semver()),
                "chart.metadata.version " + GoQuote.quote(chartVersion) + " is invalid");
        String kind = text("type");
        check(
                Set.of("", "application", "library").contains(kind),
                "chart.metadata.type must be application or library");
        List<Maintainer> maintainers = maintainers();
        List<Dependency> dependencies = dependencies();
        return new Metadata(
                name,
                clean("home"),
                strings("sources", true),
                chartVersion,
                clean("description"),
                strings("keywords", true),
                maintainers,
                clean("icon"),
                apiVersion(),
                clean("condition"),
                clean("tags"),
                clean("appVersion"),
                Boolean.TRUE.equals(fields.get("deprecated")),
                annotations(),
                clean("kubeVersion"),
                dependencies,
                kind);
    }

    private List<Maintainer> maintainers() {
        List<Maintainer> maintainers = new ArrayList<>();
        for (Object element : list(fields, "maintainers")) {
            Map<String, @Nullable Object> table = node(element, "maintainers");
            maintainers.add(new Maintainer(clean(table, "name"), clean(table, "email"), clean(table, "url")));
        }
        return List.copyOf(maintainers);
    }

    private @Nullable List<Dependency> dependencies() {
        if (!fields.containsKey("dependencies")) {
            return null;
        }
        List<Dependency> dependencies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object element : list(fields, "dependencies")) {
            Map<String, @Nullable Object> table = node(element, "dependencies");
            Dependency dependency = dependency(table);
            check(
                    dependency.alias().isEmpty()
                            || ALIAS.matcher(dependency.alias()).matches(),
                    "dependency " + GoQuote.quote(dependency.name()) + " has disallowed characters in the alias");
            String key = dependency.alias().isEmpty() ? dependency.name() : dependency.alias();
            check(names.add(key), "more than one dependency with name or alias " + GoQuote.quote(key));
            dependencies.add(dependency);
        }
        return List.copyOf(dependencies);
    }

    private static Dependency dependency(Map<String, @Nullable Object> table) {
        List<String> tags = new ArrayList<>();
        list(table, "tags").forEach(tag -> tags.add(cleaned(String.valueOf(tag))));
        return new Dependency(
                clean(table, "name"),
                clean(table, "version"),
                clean(table, "repository"),
                clean(table, "condition"),
                List.copyOf(tags),
                list(table, "import-values"),
                text(table, "alias"));
    }

    private @Nullable Map<String, String> annotations() {
        Map<String, @Nullable Object> table = ValueTables.table(fields.get("annotations"));
        if (table == null) {
            return null;
        }
        Map<String, String> annotations = new TreeMap<>();
        table.forEach((key, value) -> annotations.put(key, String.valueOf(value)));
        return annotations;
    }

    private List<String> strings(String field, boolean cleaned) {
        List<String> strings = new ArrayList<>();
        list(fields, field).forEach(s -> strings.add(cleaned ? cleaned(String.valueOf(s)) : String.valueOf(s)));
        return List.copyOf(strings);
    }

    private String text(String field) {
        return text(fields, field);
    }

    private String clean(String field) {
        return clean(fields, field);
    }

    private static String text(Map<String, @Nullable Object> table, String field) {
        return table.get(field) instanceof String s ? s : "";
    }

    private static String clean(Map<String, @Nullable Object> table, String field) {
        return cleaned(text(table, field));
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(Map<String, @Nullable Object> table, String field) {
        return table.get(field) instanceof List<?> list ? (List<@Nullable Object>) list : List.of();
    }

    /** White space becomes a blank, what does not print goes. */
    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if ((c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c)) {
                cleaned.append(' ');
            } else if (GoQuote.isPrint(c)) {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString();
    }

    private static Map<String, @Nullable Object> node(@Nullable Object element, String list) {
        Map<String, @Nullable Object> table = ValueTables.table(element);
        if (table == null) {
            throw new ChartException("validation: " + list + " must not contain empty or null nodes");
        }
        return table;
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new ChartException("validation: " + message);
        }
    }
}
