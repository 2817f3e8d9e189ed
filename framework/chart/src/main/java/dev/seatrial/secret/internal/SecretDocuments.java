/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Masks the secrets in manifests, as text or as objects. */
public final class SecretDocuments {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*$\\R?");
    private static final Pattern SECRET = Pattern.compile("\\bkind[\"']?\\s*:\\s*[\"']?Secret\\b");

    private SecretDocuments() {}

    /**
     * Returns the text of manifests with their secrets masked. Documents with Secrets lose their comments, other than those
     * at their beginning.
     */
    public static String masked(String text, Secrets secrets) {
        if (secrets.isShown()) {
            return text;
        }
        if (!SECRET.matcher(text).find()) {
            return secrets.mask(text);
        }
        List<String> documents = new ArrayList<>();
        for (String document : SEPARATOR.split(text, -1)) {
            documents.add(SECRET.matcher(document).find() ? encoded(document, secrets) : secrets.mask(document));
        }
        return String.join("---\n", documents);
    }

    /** Returns the secrets in the text of manifests or values. Documents that are not YAML maps have none that are known. */
    public static Secrets secretsIn(String text) {
        List<SecretFindings> findings = new ArrayList<>();
        for (String document : SEPARATOR.split(text, -1)) {
            try {
                findings.add(SecretFindings.ofManifest(Yaml.decodeMap(document)));
            } catch (GoError e) {
                // a document that is not a map of YAML has no secrets that are known
            }
        }
        return SecretCollector.of(findings, List.of());
    }

    /** Returns a copy of a manifest, or of a part of one, with its secrets masked. */
    public static @Nullable Object masked(@Nullable Object tree, Secrets secrets) {
        return secrets.isShown() ? tree : new SecretTree(masking(secrets), Set.of()).walk(tree);
    }

    private static String encoded(String document, Secrets secrets) {
        StringBuilder comments = new StringBuilder();
        document.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                .forEach(line -> comments.append(line).append('\n'));
        try {
            Map<String, @Nullable Object> content = Yaml.decodeMap(document);
            return comments + Yaml.encode(masked(content, secrets));
        } catch (GoError e) {
            return comments + "# This document has secrets, but is not YAML: " + e.getMessage() + "\n";
        }
    }

    private static SecretTree.Visitor masking(Secrets secrets) {
        return new SecretTree.Visitor() {
            @Override
            public Object secret(Object value, String text) {
                return Masked.of(text);
            }

            @Override
            public Object data(String key, Object value, String text) {
                return Masked.of(text);
            }

            @Override
            public Object text(String text) {
                return secrets.mask(text);
            }
        };
    }
}
