/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values files as Helm 4's {@code loader.LoadValues} does: every document of the file, later ones over earlier ones;
 * Helm 3 reads the first document only.
 */
final class YamlDocuments {

    private static final String SEPARATOR = "---";

    private YamlDocuments() {}

    /**
     * Returns the values of a file.
     *
     * @throws GoError with Helm's text, less the name of the file
     */
    static Map<String, @Nullable Object> read(String text, HelmVersion version, Budget budget) {
        if (!version.rules().readsAllDocumentsOfValues()) {
            return Yaml.decodeMap(text, budget);
        }
        Map<String, @Nullable Object> values = null;
        for (String document : split(text)) {
            Map<String, @Nullable Object> decoded;
            try {
                decoded = Yaml.decodeMap(document, budget);
            } catch (GoError e) {
                throw new GoError("cannot unmarshal yaml document: " + e.getMessage(), e);
            }
            values = values == null ? decoded : ValueTables.merge(values, decoded);
        }
        return values == null ? new HashMap<>() : values;
    }

    /** Splits as {@code YAMLReader} of k8s.io/apimachinery does: at lines that begin with three dashes. */
    static List<String> split(String text) {
        if (!text.contains(SEPARATOR)) {
            // lines are read one by one and get a line break each, also the last
            return text.isEmpty() ? List.of() : List.of(text.endsWith("\n") ? text : text + "\n");
        }
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (line.startsWith(SEPARATOR)) {
                String rest = GoStrings.trimSpace(line.substring(SEPARATOR.length()));
                if (!rest.isEmpty() && !rest.startsWith("#")) {
                    throw new GoError("error reading yaml document: invalid Yaml document separator: " + rest);
                }
                if (document.length() > 0) {
                    documents.add(document.toString());
                    document.setLength(0);
                    at = end < 0 ? text.length() : end + 1;
                    continue;
                }
            }
            document.append(line).append('\n');
            at = end < 0 ? text.length() : end + 1;
        }
        if (document.length() > 0) {
            documents.add(document.toString());
        }
        return documents;
    }
}
