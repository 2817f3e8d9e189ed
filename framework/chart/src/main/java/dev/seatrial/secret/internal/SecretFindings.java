/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one manifest, or the values of one chart, say about the secrets of a release, whatever else is in the release. Immutable.
 *
 * @param names the names of objects
 * @param words words that are no secrets: names, labels and images
 * @param candidates values of keys that say so, and values in Secrets
 * @param inTexts secrets within other texts, such as passwords in URLs
 */
public record SecretFindings(Set<String> names, Set<String> words, List<Candidate> candidates, Set<String> inTexts) {

    private static final Set<String> NAMING =
            Set.of("name", "namespace", "image", "kind", "apiVersion", "host", "type");
    private static final Set<String> LABELING = Set.of("labels", "matchLabels", "selector");
    private static final Pattern TOKENS = Pattern.compile("[^A-Za-z0-9]+");

    /**
     * A value that is a secret unless it is the name of an object.
     *
     * @param isData whether it is a value in a Secret
     * @param isNamedSecret whether its key says that it is a secret
     */
    record Candidate(String text, boolean isData, boolean isNamedSecret) {}

    public SecretFindings {
        names = Set.copyOf(names);
        words = Set.copyOf(words);
        candidates = List.copyOf(candidates);
        inTexts = Set.copyOf(inTexts);
    }

    /** Returns what a manifest says. */
    public static SecretFindings ofManifest(Map<?, ?> manifest) {
        Set<String> names = new HashSet<>();
        Set<String> words = new HashSet<>();
        collectWords(manifest, names, words);
        SecretFindings findings = of(manifest);
        return new SecretFindings(names, words, findings.candidates(), findings.inTexts());
    }

    /** Returns what values, or a text that was decoded, say. */
    public static SecretFindings of(@Nullable Object values) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> inTexts = new HashSet<>();
        SecretTree.Visitor visitor = new SecretTree.Visitor() {
            @Override
            public Object secret(Object value, String text) {
                candidates.add(new Candidate(text, false, true));
                return value;
            }

            @Override
            public Object data(String key, Object value, String text) {
                candidates.add(new Candidate(text, true, SecretText.isMasked(key, text, Set.of())));
                return value;
            }

            @Override
            public Object text(String text) {
                inTexts.addAll(SecretText.secretsIn(text));
                return text;
            }
        };
        new SecretTree(visitor, Set.of()).walk(values);
        return new SecretFindings(Set.of(), Set.of(), candidates, inTexts);
    }

    private static void collectWords(@Nullable Object node, Set<String> names, Set<String> words) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("metadata") instanceof Map<?, ?> metadata && metadata.get("name") instanceof String name) {
                names.add(name);
            }
            map.forEach((key, value) -> {
                boolean isSecretData =
                        "Secret".equals(map.get("kind")) && (key.equals("data") || key.equals("stringData"));
                if (NAMING.contains(key) && value instanceof String text) {
                    addWord(text, words);
                } else if (LABELING.contains(key) && value instanceof Map<?, ?> labels) {
                    labels.values().forEach(label -> addWord(String.valueOf(label), words));
                } else if (!isSecretData) {
                    collectWords(value, names, words);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collectWords(each, names, words));
        }
    }

    private static void addWord(String text, Set<String> words) {
        words.add(text);
        words.addAll(List.of(TOKENS.split(text)));
    }
}
