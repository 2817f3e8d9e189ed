/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the secrets of manifests and of the values that they were rendered with. */
public final class SecretCollector {

    private static final Set<String> NAMING =
            Set.of("name", "namespace", "image", "kind", "apiVersion", "host", "type");
    private static final Set<String> LABELING = Set.of("labels", "matchLabels", "selector");
    private static final Pattern TOKENS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{8,}={0,2}");
    private static final int DEEPEST = 3;

    private final Set<String> certain = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private SecretCollector() {}

    /**
     * Returns the secrets of a release.
     *
     * @param manifests the contents of its manifests
     * @param values values of users and charts
     */
    public static Secrets of(Collection<? extends Map<?, ?>> manifests, Collection<? extends Map<?, ?>> values) {
        SecretCollector collector = new SecretCollector();
        manifests.forEach(collector::collectWords);
        SecretTree tree = collector.tree(0);
        manifests.forEach(tree::walk);
        values.forEach(tree::walk);
        collector.certain.removeAll(collector.names);
        return Secrets.of(collector.certain, collector.data, collector.words);
    }

    private SecretTree tree(int depth) {
        return new SecretTree(
                new SecretTree.Visitor() {
                    @Override
                    public Object secret(Object value, String text) {
                        certain.add(text);
                        collectText(text, depth);
                        return value;
                    }

                    @Override
                    public Object data(String key, Object value, String text) {
                        (SecretText.isMasked(key, text, names) ? certain : data).add(text);
                        collectText(text, depth);
                        return value;
                    }

                    @Override
                    public Object text(String text) {
                        certain.addAll(SecretText.secretsIn(text));
                        return text;
                    }
                },
                names);
    }

    /** Collects the secrets in a secret: a configuration file, a URL, JSON, or another text in base64. */
    private void collectText(String text, int depth) {
        certain.addAll(SecretText.secretsIn(text));
        if (depth >= DEEPEST) {
            return;
        }
        String stripped = text.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            try {
                tree(depth + 1).walk(Json.decode(stripped));
            } catch (GoError e) {
                return; // it is another text that starts with a bracket
            }
        } else if (BASE64.matcher(stripped).matches()) {
            String decoded = SecretTree.decoded(stripped);
            if (!decoded.equals(stripped) && isPrintable(decoded)) {
                certain.add(decoded);
                collectText(decoded, depth + 1);
            }
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    private void collectWords(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("metadata") instanceof Map<?, ?> metadata && metadata.get("name") instanceof String name) {
                names.add(name);
            }
            map.forEach((key, value) -> {
                boolean isSecretData =
                        "Secret".equals(map.get("kind")) && (key.equals("data") || key.equals("stringData"));
                if (NAMING.contains(key) && value instanceof String text) {
                    addWord(text);
                } else if (LABELING.contains(key) && value instanceof Map<?, ?> labels) {
                    labels.values().forEach(label -> addWord(String.valueOf(label)));
                } else if (!isSecretData) {
                    collectWords(value);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(this::collectWords);
        }
    }

    private void addWord(String text) {
        words.add(text);
        words.addAll(List.of(TOKENS.split(text)));
    }
}
