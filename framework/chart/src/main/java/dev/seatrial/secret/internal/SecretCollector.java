/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the secrets of manifests and of the values that they were rendered with. */
public final class SecretCollector {

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
     * @param manifests what its manifests say
     * @param values what the values of users and charts say
     */
    public static Secrets of(Collection<SecretFindings> manifests, Collection<SecretFindings> values) {
        SecretCollector collector = new SecretCollector();
        for (SecretFindings manifest : manifests) {
            collector.names.addAll(manifest.names());
            collector.words.addAll(manifest.words());
        }
        manifests.forEach(each -> collector.add(each, 0));
        values.forEach(each -> collector.add(each, 0));
        collector.certain.removeAll(collector.names);
        return Secrets.of(collector.certain, collector.data, collector.words);
    }

    /** What looks like a secret is none if it is the name of an object, which keys such as {@code secret} refer to. */
    private void add(SecretFindings findings, int depth) {
        certain.addAll(findings.inTexts());
        for (SecretFindings.Candidate candidate : findings.candidates()) {
            String text = candidate.text();
            boolean isName = names.contains(text.strip());
            if (candidate.isData()) {
                (candidate.isNamedSecret() && !isName ? certain : data).add(text);
                collectText(text, depth);
            } else if (isName) {
                certain.addAll(SecretText.secretsIn(text));
            } else {
                certain.add(text);
                collectText(text, depth);
            }
        }
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
                add(SecretFindings.of(Json.decode(stripped)), depth + 1);
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
}
