/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/**
 * A Go {@code complex128}, which templates can only write as a constant such as {@code 1i}.
 *
 * @param real the real part
 * @param imaginary the imaginary part
 */
public record GoComplex(double real, double imaginary) implements GoTyped {

    @Override
    public GoType goType() {
        return GoType.COMPLEX128;
    }
}
