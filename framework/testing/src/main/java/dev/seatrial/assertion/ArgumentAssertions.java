/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Optional;

/** Assertions about the command line of a container. */
final class ArgumentAssertions {

    private final ContainerAssert container;
    private final Manifests scope;

    ArgumentAssertions(ContainerAssert container, Manifests scope) {
        this.container = container;
        this.scope = scope;
    }

    ContainerAssert has(String arg) {
        Place args = container.find("args");
        if (args == null || (args.value() instanceof List<?> list && list.contains(arg))) {
            return container;
        }
        if (!(args.value() instanceof List<?> list)) {
            container.next(new ValueAssert(args, container.failures())).isList();
            return container;
        }
        List<String> given = list.stream().map(String::valueOf).toList();
        Diagnostic diagnostic = args.failure("%s does not contain %s.".formatted(args.label(), Shown.inline(arg)))
                .withFact("expected", Shown.fact(arg))
                .withFact("actual", Shown.fact(list));
        return container.fail(
                Arguments.nearest(arg, given)
                        .map(near -> args.explained(diagnostic).withHint("Did you mean `%s`?".formatted(near)))
                        .orElseGet(() -> args.explained(diagnostic)),
                arg,
                list);
    }

    ContainerAssert doesNotHave(String arg) {
        if (container.isAbsent()) {
            return container;
        }
        Arguments arguments = new Arguments(container.place(), scope);
        Optional<Place> broken = arguments.broken();
        if (broken.isPresent()) {
            container.next(new ValueAssert(broken.get(), container.failures())).isList();
            return container;
        }
        Optional<Place> found = arguments.find(arg);
        if (found.isPresent()) {
            return container.report(
                    found.get(),
                    "%s contains " + Shown.headline(arg) + ", but should not.",
                    d -> d.withFact("actual", Shown.fact(found.get().value())));
        }
        return arguments
                .near(arg)
                .map(meant -> container.report(
                        container.place(),
                        "%s has no argument `" + arg.replace("%", "%%") + "`, but it looks mistyped.",
                        d -> d.withFact("arguments", Shown.names(arguments.texts()))
                                .withHint("Did you mean `%s`?".formatted(meant))))
                .orElse(container);
    }
}
