/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.function;

import dev.seatrial.template.FunctionTable;
import java.util.List;

/** The functions that charts see, by Helm version: exactly the names that Helm has, no more and no less. */
public final class StandardLibraries {

    private StandardLibraries() {}

    /** Returns the functions of Helm 4.1. */
    public static FunctionTable helm4() {
        return Helm4.TABLE;
    }

    /** Holds the joined table, built when first asked for. */
    private static final class Helm4 {

        /** One table per line, so that each can come and go alone. */
        private static final List<FunctionTable> TOPICS = List.of(ContextFunctions.table());

        private static final FunctionTable TABLE =
                TOPICS.stream().reduce(FunctionTable.of(List.of()), FunctionTable::with);
    }
}
