/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.check.GoValues;
import dev.seatrial.unittest.internal.check.Subject;
import dev.seatrial.unittest.internal.path.PathSyntaxException;
import dev.seatrial.unittest.internal.suite.DocumentSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selects the documents that an assertion looks at, template by template. */
final class DocumentSelection {

    private DocumentSelection() {}

    /** Documents that cannot be selected; the assertion then fails, even when it is negated. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /**
     * Returns the selected documents by template. A selector leaves out templates in which it finds nothing.
     *
     * @throws Fault if an index is out of range, or a selector finds nothing, or too much
     */
    static Map<String, List<Subject.Selected>> select(
            Map<String, List<Document>> templates, @Nullable DocumentSelector selector, @Nullable Integer index) {
        return selector == null ? byIndex(templates, index) : bySelector(templates, selector);
    }

    private static Map<String, List<Subject.Selected>> byIndex(
            Map<String, List<Document>> templates, @Nullable Integer index) {
        Map<String, List<Subject.Selected>> selected = new LinkedHashMap<>();
        templates.forEach((template, documents) -> {
            if (index == null || index == -1) {
                selected.put(template, all(documents));
            } else if (index < 0 || index >= documents.size()) {
                throw new Fault("document index " + index + " is out of range");
            } else {
                selected.put(template, List.of(new Subject.Selected(index, documents.get(index))));
            }
        });
        return selected;
    }

    static List<Subject.Selected> all(List<Document> documents) {
        List<Subject.Selected> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            all.add(new Subject.Selected(i, documents.get(i)));
        }
        return all;
    }

    private static Map<String, List<Subject.Selected>> bySelector(
            Map<String, List<Document>> templates, DocumentSelector selector) {
        Map<String, List<Subject.Selected>> selected = new LinkedHashMap<>();
        int hits = 0;
        for (Map.Entry<String, List<Document>> template : templates.entrySet()) {
            List<Subject.Selected> found = new ArrayList<>();
            for (Subject.Selected candidate : all(template.getValue())) {
                if (matches(candidate.document(), selector)) {
                    found.add(candidate);
                }
            }
            hits += found.size();
            if (!found.isEmpty()) {
                selected.put(template.getKey(), found);
            }
        }
        if (hits > 1 && !selector.matchMany()) {
            throw new Fault("multiple indexes found");
        }
        if (hits == 0 && !selector.skipEmptyTemplates()) {
            throw new Fault("document not found");
        }
        return selected;
    }

    private static boolean matches(Document document, DocumentSelector selector) {
        try {
            List<@Nullable Object> values = document.at(selector.path());
            return selector.hasValue()
                    ? values.stream().anyMatch(value -> GoValues.equal(value, selector.value()))
                    : !values.isEmpty();
        } catch (PathSyntaxException e) {
            throw new Fault(String.valueOf(e.getMessage()));
        }
    }
}
