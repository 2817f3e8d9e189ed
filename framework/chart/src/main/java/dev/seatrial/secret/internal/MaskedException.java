/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import org.jspecify.annotations.Nullable;

/** Takes the place of an exception that has secrets in its message. It prints like that exception. */
public final class MaskedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    /**
     * @param message the message, with secrets masked
     * @param text how the exception prints, with secrets masked
     */
    public MaskedException(@Nullable String message, String text, @Nullable Throwable cause) {
        super(message, cause);
        this.text = text;
    }

    /** Returns an exception and its causes with their secrets masked; the same if they have none. */
    public static @Nullable Throwable of(@Nullable Throwable failure, Secrets secrets) {
        if (failure == null) {
            return null;
        }
        Throwable cause = of(failure.getCause(), secrets);
        String text = secrets.mask(failure.toString());
        if (cause == failure.getCause() && text.equals(failure.toString())) {
            return failure;
        }
        MaskedException masked = new MaskedException(secrets.maskNullable(failure.getMessage()), text, cause);
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // prints the class of the exception that it stands for
    public String toString() {
        return text;
    }
}
