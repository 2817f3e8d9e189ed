/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tag handles that are known in a document. */
final class TagDirectives {

    private final Map<String, String> prefixes = new LinkedHashMap<>();

    /** Reads the directives in front of a document, and adds the default handles. */
    void read(YamlScanner scanner) {
        boolean versionSeen = false;
        Token token = scanner.peek();
        while (token.type == Token.Type.VERSION_DIRECTIVE || token.type == Token.Type.TAG_DIRECTIVE) {
            if (token.type == Token.Type.VERSION_DIRECTIVE) {
                if (versionSeen) {
                    throw YamlError.parsing(token.line, "found duplicate %YAML directive");
                }
                if (!token.supportedVersion) {
                    throw YamlError.parsing(token.line, "found incompatible YAML document");
                }
                versionSeen = true;
            } else if (prefixes.putIfAbsent(String.valueOf(token.name), String.valueOf(token.suffix)) != null) {
                throw YamlError.parsing(token.line, "found duplicate %TAG directive");
            }
            scanner.take();
            token = scanner.peek();
        }
        prefixes.putIfAbsent("!", "!");
        prefixes.putIfAbsent("!!", "tag:yaml.org,2002:");
    }

    void clear() {
        prefixes.clear();
    }

    String resolve(String handle, String suffix, int line) {
        String prefix = prefixes.get(handle);
        String tag = prefix == null ? "" : prefix + suffix;
        if (tag.isEmpty()) {
            throw YamlError.parsing(line, "found undefined tag handle");
        }
        return tag;
    }
}
