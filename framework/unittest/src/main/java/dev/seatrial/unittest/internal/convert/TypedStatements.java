/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to say that a field has a value with assertions that name the field. */
final class TypedStatements {

    private final Wanted wanted;
    private final Target target;

    TypedStatements(Wanted wanted, Target target) {
        this.wanted = wanted;
        this.target = target;
    }

    List<List<List<Call>>> ways() {
        List<List<List<Call>>> ways = new ArrayList<>();
        PathTranslation.single(wanted.path())
                .ifPresent(path -> spellings(path).forEach(value -> {
                    List<Call> calls = wanted.flag("decodeBase64") ? decoded(path, value) : plain(path, value);
                    if (!calls.isEmpty()) {
                        ways.add(calls.get(0).method().isEmpty() ? List.of(List.of()) : List.of(calls));
                    } else if (!wanted.flag("decodeBase64") && isScalar(value)) {
                        ways.add(List.of(List.of(Call.of("hasValue", path.toString(), value))));
                    }
                }));
        return ways;
    }

    /** A text at the end of a document has no line feed at its end once Helm has split the documents. */
    private List<@Nullable Object> spellings(ManifestPath path) {
        List<@Nullable Object> all = new ArrayList<>(wanted.spelt("value"));
        target.manifest()
                .at(path)
                .filter(own -> all.stream()
                        .anyMatch(each -> String.valueOf(each)
                                .stripTrailing()
                                .equals(String.valueOf(own).stripTrailing())))
                .filter(own -> own instanceof String && !all.contains(own))
                .ifPresent(all::add);
        return all;
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private List<Call> decoded(ManifestPath path, @Nullable Object value) {
        List<PathSegment> steps = path.segments();
        boolean isData = steps.size() == 2 && isKey(steps.get(0), "data") && target.isReachedBy("secret");
        return isData && value instanceof String ? List.of(Call.of("hasData", last(path), value)) : List.of();
    }

    private List<Call> plain(ManifestPath path, @Nullable Object value) {
        List<Call> calls = common(path, value);
        if (calls.isEmpty() && target.isWorkload()) {
            calls = ofWorkload(path, value);
        }
        return calls.isEmpty() ? ofKind(path, value) : calls;
    }

    /** A call without a name says nothing, because the way to the manifest says it. */
    private List<Call> common(ManifestPath path, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return List.of();
        }
        String parent = parent(path);
        return switch (path.toString()) {
            case "kind" -> target.saysKind(text) ? List.of(Call.of("")) : List.of();
            case "metadata.name" -> target.saysName(text) ? List.of(Call.of("")) : List.of();
            case "apiVersion" -> List.of(Call.of("hasApiVersion", text));
            case "metadata.namespace" -> List.of(Call.of("hasNamespace", text));
            default ->
                switch (parent) {
                    case "metadata.labels" -> List.of(Call.of("hasLabel", last(path), text));
                    case "metadata.annotations" -> List.of(Call.of("hasAnnotation", last(path), text));
                    default -> List.of();
                };
        };
    }

    private List<Call> ofWorkload(ManifestPath path, @Nullable Object value) {
        String text = value instanceof String string ? string : "";
        if (path.toString().equals("spec.replicas") && value instanceof Long) {
            return List.of(Call.of("hasReplicas", value));
        }
        if (text.isEmpty()) {
            return List.of();
        }
        return switch (path.toString()) {
            case "spec.schedule" -> List.of(Call.of("hasSchedule", text));
            case "spec.template.spec.serviceAccountName" -> List.of(Call.of("hasServiceAccount", text));
            default -> ofPod(path, text);
        };
    }

    private List<Call> ofPod(ManifestPath path, String text) {
        return switch (parent(path)) {
            case "spec.template.metadata.labels" -> List.of(Call.of("hasPodLabel", last(path), text));
            case "spec.template.metadata.annotations" -> List.of(Call.of("hasPodAnnotation", last(path), text));
            default ->
                last(path).equals("image") ? image(path.prefix(path.segments().size() - 1), text) : List.of();
        };
    }

    private List<Call> image(ManifestPath container, String image) {
        String list = parent(container);
        Object name = target.manifest()
                .at(container.with(new PathSegment.Key("name")))
                .orElse("");
        String method = list.endsWith("spec.containers")
                ? "container"
                : list.endsWith("spec.initContainers") ? "initContainer" : "";
        return method.isEmpty() || !(name instanceof String text) || text.isEmpty()
                ? List.of()
                : List.of(Call.of(method, text), Call.of("hasImage", image));
    }

    private List<Call> ofKind(ManifestPath path, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return List.of();
        }
        if (target.isReachedBy("service") && path.toString().equals("spec.type")) {
            return List.of(Call.of("hasType", text));
        }
        if (target.isReachedBy("ingress") && path.toString().equals("spec.ingressClassName")) {
            return List.of(Call.of("hasClass", text));
        }
        if (target.isReachedBy("secret") && path.toString().equals("type")) {
            return List.of(Call.of("hasType", text));
        }
        boolean isConfig = target.isReachedBy("configMap") && parent(path).equals("data");
        boolean isText = target.isReachedBy("secret") && parent(path).equals("stringData");
        return isConfig || isText ? List.of(Call.of("hasData", last(path), text)) : List.of();
    }

    /** Returns the path without its last step, if that is a key. */
    private static String parent(ManifestPath path) {
        int size = path.segments().size();
        return size < 2 ? "" : path.prefix(size - 1).toString();
    }

    private static String last(ManifestPath path) {
        PathSegment last = path.segments().get(path.segments().size() - 1);
        return last instanceof PathSegment.Key key ? key.name() : "";
    }

    private static boolean isKey(PathSegment segment, String name) {
        return segment instanceof PathSegment.Key key && key.name().equals(name);
    }

    /** Returns what says that an object has a kind, name and namespace. */
    static List<List<List<Call>>> document(Wanted wanted, Target target) {
        List<List<List<Call>>> ways = new ArrayList<>();
        for (String name : wanted.spellings().ofText(wanted.text("name"))) {
            for (String namespace : wanted.spellings().ofText(wanted.text("namespace"))) {
                List<List<Call>> calls = new ArrayList<>();
                String kind = wanted.text("kind");
                calls.add(target.saysKind(kind) ? List.of() : List.of(Call.of("hasValue", "kind", kind)));
                if (!name.isEmpty() && !target.saysName(name)) {
                    calls.add(List.of(Call.of("hasValue", "metadata.name", name)));
                }
                if (!namespace.isEmpty()) {
                    calls.add(List.of(Call.of("hasNamespace", namespace)));
                }
                if (!wanted.text("apiVersion").isEmpty()) {
                    calls.add(List.of(Call.of("hasApiVersion", wanted.text("apiVersion"))));
                }
                ways.add(calls);
            }
        }
        return ways;
    }

    /** Returns the ways to say that a field of a manifest has a value or not. */
    static List<List<List<Call>>> field(String field, Wanted wanted, Target target) {
        String value = wanted.text("of");
        if (wanted.negated()) {
            return List.of(List.of(List.of(Call.of("path", field), Call.of("isNotEqualTo", value))));
        }
        boolean isSaid = field.equals("kind") && target.saysKind(value);
        Call call = field.equals("apiVersion") ? Call.of("hasApiVersion", value) : Call.of("hasValue", field, value);
        return isSaid ? List.of(List.of(List.of()), List.of(List.of(call))) : List.of(List.of(List.of(call)));
    }

    /** Returns the ways to say how long lists are. */
    static List<List<List<Call>>> lengths(Wanted wanted, Target target) {
        List<String> paths = wanted.parameter("paths") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(wanted.path());
        List<List<Call>> calls = new ArrayList<>();
        for (String path : paths) {
            Place place = Place.of(path, target.document());
            Object count = wanted.parameter("count");
            if (count == null && place.values().size() == 1 && place.values().get(0) instanceof List<?> list) {
                count = (long) list.size();
            }
            if (wanted.negated() && place.values().isEmpty()) {
                return place.absent();
            }
            if (count instanceof Long && !place.single().isEmpty()) {
                String at = place.single().get(0).toString();
                boolean isNoList = place.values().size() == 1
                        && !(place.values().get(0) instanceof List<?>)
                        && !(place.values().get(0) instanceof Map<?, ?>);
                boolean isNull = place.values().size() == 1 && place.values().get(0) == null;
                calls.add(List.of(
                        Call.of("path", at),
                        isNoList && !isNull
                                ? Call.of("isEqualTo", place.values().get(0))
                                : isNull
                                        ? Call.of("isNull")
                                        : Call.of(wanted.negated() ? "doesNotHaveSize" : "hasSize", count)));
            }
        }
        return calls.isEmpty() ? List.of() : List.of(calls);
    }
}
