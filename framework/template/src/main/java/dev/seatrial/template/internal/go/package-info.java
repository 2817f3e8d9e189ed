/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns the semantics of Go values as templates see them: kinds, types, truth, comparison, numbers, {@code fmt} verbs,
 * time layouts, regular expressions, strings as bytes. Knows nothing of templates, YAML or charts.
 *
 * <p>How Go values are held in Java (see {@code docs/adr/0002-values-are-plain-java-objects.md}):
 *
 * <table>
 * <caption>Go to Java</caption>
 * <tr><th>Go</th><th>Java</th></tr>
 * <tr><td>nil, and "no value"</td><td>{@code null}</td></tr>
 * <tr><td>bool</td><td>{@link java.lang.Boolean}</td></tr>
 * <tr><td>int</td><td>{@link java.lang.Long}</td></tr>
 * <tr><td>float64</td><td>{@link java.lang.Double}</td></tr>
 * <tr><td>string</td><td>{@link java.lang.String}; bytes that are no UTF-8 as lone surrogates, see {@link dev.seatrial.template.internal.go.GoStrings}</td></tr>
 * <tr><td>every other number type</td><td>{@link dev.seatrial.template.internal.go.GoNumber}</td></tr>
 * <tr><td>[]interface {}</td><td>any {@link java.util.List} that is not a {@link dev.seatrial.template.internal.go.GoSlice}</td></tr>
 * <tr><td>every other slice or array type</td><td>{@link dev.seatrial.template.internal.go.GoSlice}</td></tr>
 * <tr><td>map[string]interface {}</td><td>any {@link java.util.Map} that is not a {@link dev.seatrial.template.internal.go.GoMap}</td></tr>
 * <tr><td>every other map type</td><td>{@link dev.seatrial.template.internal.go.GoMap}</td></tr>
 * <tr><td>structs, pointers to them, values with methods</td><td>{@link dev.seatrial.template.internal.go.GoObject}</td></tr>
 * </table>
 *
 * <p>Start reading at {@link dev.seatrial.template.internal.go.GoType}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.go;
