/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Definition;
import java.util.Map;

/** A file whose templates are parsed, for any number of sets with the same functions. Immutable. */
public final class ParsedFile {

    private final Map<String, Definition> definitions;

    ParsedFile(Map<String, Definition> definitions) {
        this.definitions = definitions;
    }

    Map<String, Definition> definitions() {
        return definitions;
    }
}
