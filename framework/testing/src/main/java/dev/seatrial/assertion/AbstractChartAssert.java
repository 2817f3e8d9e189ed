/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Base class of all assertions of Seatrial. A failed assertion throws an {@link AssertionError} whose message names the
 * rendered line, the template that rendered it, and the values it used. A soft assertion collects the error instead. If
 * a navigation fails softly, the assertion it returns checks nothing, since what is missing has been reported already.
 *
 * @param <SELF> the assertion itself
 * @param <ACTUAL> the type of the value under test
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractChartAssert<SELF extends AbstractChartAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractObjectAssert<SELF, ACTUAL> {

    AbstractChartAssert(@Nullable ACTUAL actual, Class<?> selfType, Failures failures) {
        super(actual, selfType, failures);
    }

    /** Returns the given assertion after it has taken over the description of this one. */
    final <A extends AbstractChartAssert<?, ?>> A next(A assertion) {
        if (info.hasDescription()) {
            assertion.as(info.description());
        }
        return assertion;
    }

    final SELF fail(Diagnostic diagnostic) {
        MaskedFailure masked = masked();
        failures().report(new AssertionFailedError(masked.text(text(masked.diagnostic(diagnostic)))));
        return myself;
    }

    final SELF fail(Diagnostic diagnostic, @Nullable Object expected, @Nullable Object found) {
        MaskedFailure masked = masked().comparing(expected, found);
        failures()
                .report(new AssertionFailedError(
                        masked.text(text(masked.diagnostic(diagnostic))),
                        masked.value(Shown.plain(expected)),
                        masked.value(Shown.plain(found))));
        return myself;
    }

    /** Returns what masks the secrets in a failure of this assertion. */
    MaskedFailure masked() {
        return new MaskedFailure(failures().secrets(), false);
    }

    private String text(Diagnostic diagnostic) {
        String text = DiagnosticRenderer.render(diagnostic);
        return info.hasDescription() ? "[" + info.descriptionText() + "] " + text : text;
    }
}
