/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.secret.internal.MaskedException;
import dev.seatrial.secret.internal.Secrets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;
import org.opentest4j.ValueWrapper;

/** Masks the secrets in what ended a test, and in its causes. What has no secrets stays the same object. */
final class MaskedThrowables {

    private final Secrets secrets;
    private final IdentityHashMap<Throwable, Throwable> known = new IdentityHashMap<>();

    private MaskedThrowables(Secrets secrets) {
        this.secrets = secrets;
    }

    static Throwable of(Throwable failure, Secrets secrets) {
        return secrets.isShown() ? failure : Objects.requireNonNull(new MaskedThrowables(secrets).masked(failure));
    }

    private @Nullable Throwable masked(@Nullable Throwable failure) {
        if (failure == null || !hasSecrets(failure)) {
            return failure;
        }
        Throwable before = known.get(failure);
        if (before != null) {
            return before;
        }
        known.put(failure, new IllegalStateException("a cause of itself")); // which no stack trace prints either
        Throwable cause = masked(failure.getCause());
        Throwable masked = copy(failure, cause);
        known.put(failure, masked);
        masked.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            masked.addSuppressed(Objects.requireNonNull(masked(suppressed)));
        }
        return masked;
    }

    private Throwable copy(Throwable failure, @Nullable Throwable cause) {
        String message = secrets.maskNullable(failure.getMessage());
        if (failure instanceof MultipleFailuresError several) {
            List<Throwable> failures = several.getFailures().stream()
                    .map(each -> Objects.requireNonNull(masked(each)))
                    .toList();
            return new MultipleFailuresError("", failures);
        }
        if (failure instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()) {
            return new AssertionFailedError(message, masked(failed.getExpected()), masked(failed.getActual()), cause);
        }
        if (failure instanceof AssertionError) {
            return new AssertionFailedError(message, cause);
        }
        return failure instanceof TestAbortedException
                ? new TestAbortedException(message, cause)
                : new MaskedException(message, secrets.mask(failure.toString()), cause);
    }

    private @Nullable Object masked(@Nullable ValueWrapper value) {
        if (value == null) {
            return null;
        }
        String text = value.getStringRepresentation();
        String masked = secrets.maskNullable(text);
        return Objects.equals(text, masked) ? value : masked;
    }

    private boolean hasSecrets(Throwable failure) {
        return hasSecrets(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean hasSecrets(@Nullable Throwable failure, Set<Throwable> known) {
        if (failure == null || !known.add(failure)) {
            return false;
        }
        boolean inItself = isSecret(failure.getMessage()) || isSecret(failure.toString());
        if (failure instanceof AssertionFailedError failed) {
            inItself |= isSecret(failed.getExpected()) || isSecret(failed.getActual());
        }
        if (inItself || hasSecrets(failure.getCause(), known)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (hasSecrets(suppressed, known)) {
                return true;
            }
        }
        return failure instanceof MultipleFailuresError several
                && several.getFailures().stream().anyMatch(each -> hasSecrets(each, known));
    }

    private boolean isSecret(@Nullable ValueWrapper value) {
        return value != null && isSecret(value.getStringRepresentation());
    }

    private boolean isSecret(@Nullable String text) {
        return text != null && !secrets.mask(text).equals(text);
    }
}
