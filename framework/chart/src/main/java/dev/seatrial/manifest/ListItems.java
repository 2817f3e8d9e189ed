/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import dev.seatrial.manifest.internal.ApiValues;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes lists apart. Each item becomes a manifest with its own part of the text, so that messages show its lines.
 */
final class ListItems {

    private final Manifest list;
    private final List<String> lines;

    private ListItems(Manifest list) {
        this.list = list;
        this.lines = list.text().lines().toList();
    }

    /** Returns the items of a list, those of lists in it too; the manifest itself if it is none. */
    static List<Manifest> of(Manifest manifest) {
        if (!(manifest.content().get("items") instanceof List<?> items)) {
            return List.of(manifest);
        }
        return new ListItems(manifest).manifests(items);
    }

    private List<Manifest> manifests(List<?> items) {
        List<YamlNode> nodes = nodes();
        List<Manifest> manifests = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                int next = i + 1 < nodes.size() ? nodes.get(i + 1).line() : lines.size() + 1;
                manifests.addAll(
                        item(item, i < nodes.size() ? nodes.get(i) : null, next).objects());
            }
        }
        return manifests;
    }

    private Manifest item(Map<?, ?> item, @Nullable YamlNode node, int next) {
        Map<String, @Nullable Object> content = named(item);
        int first = node == null ? 1 : node.line();
        String own = node == null ? "" : text(node, next);
        boolean isWhole = !own.isEmpty() && isSame(own, item);
        // What refers to an anchor elsewhere, or shares its lines with others, is written anew.
        String text = isWhole ? own : Yaml.encode(item);
        Provenance provenance = list.provenance();
        return Manifest.of(
                list.source(), text, () -> content, line -> provenance.ofLine(isWhole ? first + line - 1 : first));
    }

    /** Adds what an item of a typed list such as {@code ConfigMapList} may leave out. */
    private Map<String, @Nullable Object> named(Map<?, ?> item) {
        Map<String, @Nullable Object> content = new TreeMap<>(ApiValues.of(item));
        String kind = list.kind();
        if (!content.containsKey("kind")
                && !content.containsKey("apiVersion")
                && kind.length() > 4
                && kind.endsWith("List")) {
            content.put("kind", kind.substring(0, kind.length() - "List".length()));
            content.put("apiVersion", list.id().apiVersion());
        }
        return content;
    }

    private List<YamlNode> nodes() {
        return Yaml.parse(list.text()) instanceof YamlNode.Mapping root
                        && root.get("items") instanceof YamlNode.Sequence sequence
                ? sequence.items()
                : List.of();
    }

    /** Returns the lines of an item, as far to the left as they go. */
    private String text(YamlNode node, int next) {
        int indent = node.column() - 1;
        List<String> own = new ArrayList<>();
        for (int line = node.line(); line < next && line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            boolean isFirst = line == node.line();
            if (!isFirst
                    && !text.isBlank()
                    && text.length() - text.stripLeading().length() < indent) {
                break;
            }
            own.add(text.length() <= indent ? "" : text.substring(indent));
        }
        return own.stream().collect(Collectors.joining("\n")).stripTrailing() + "\n";
    }

    private static boolean isSame(String text, Map<?, ?> item) {
        try {
            return ApiValues.of(Yaml.decodeMap(text)).equals(item);
        } catch (GoError e) {
            return false;
        }
    }
}
