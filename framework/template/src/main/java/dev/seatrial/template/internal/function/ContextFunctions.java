/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;

/** The functions of Helm and Sprig that reach out of the template: to other templates, the cluster, the network. */
final class ContextFunctions {

    private ContextFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add(
                        "include",
                        takes(STRING, ANY).returns(STRING),
                        (context, a) -> context.include(a.string(0), a.any(1)))
                .add("tpl", takes(STRING, ANY).returns(STRING), (context, a) -> context.tpl(a.string(0), a.any(1)))
                .add(
                        "lookup",
                        takes(STRING, STRING, STRING, STRING).returns(ANY_MAP),
                        (context, a) -> context.service(ClusterLookup.class)
                                .lookup(a.string(0), a.string(1), a.string(2), a.string(3)))
                .add(
                        "getHostByName",
                        takes(STRING).returns(STRING),
                        (context, a) -> context.service(HostNames.class).addressOf(a.string(0)))
                .build();
    }
}
